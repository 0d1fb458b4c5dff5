package io.github.immichautotag.cli.report;

import com.google.gson.stream.JsonWriter;
import io.github.immichautotag.cli.state.ChangeJson;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.plan.Conflict;
import io.github.immichautotag.core.plan.HeldBack;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.plan.PlannedChange;
import io.github.immichautotag.core.plan.Reason;
import java.io.IOException;
import java.io.Writer;

/**
 * A plan as JSON, version 1, written as a stream: a first run may plan a million marks. The format
 * is described in docs/formats/plan.md.
 */
public final class PlanJson {

  /** The version of the format. */
  public static final int VERSION = 1;

  private final JsonWriter json;
  private final Plan plan;
  private final AssetTable assets;

  private PlanJson(Plan plan, Writer writer) {
    this.plan = plan;
    assets = plan.library().assets();
    json = new JsonWriter(writer);
    json.setIndent(" ");
  }

  /** Writes the plan; the writer stays open. */
  public static void write(Plan plan, RunFacts facts, Writer writer) throws IOException {
    PlanJson document = new PlanJson(plan, writer);
    document.write(facts);
    writer.write('\n');
    writer.flush();
  }

  private void write(RunFacts facts) throws IOException {
    json.beginObject();
    head(facts);
    json.name("changes").beginArray();
    for (PlannedChange change : plan.changes()) {
      change(change);
    }
    json.endArray();
    json.name("held_back").beginArray();
    for (HeldBack held : plan.heldBack()) {
      heldBack(held);
    }
    json.endArray();
    json.name("conflicts").beginArray();
    for (Conflict conflict : plan.conflicts()) {
      conflict(conflict);
    }
    json.endArray();
    json.name("notices").beginArray();
    for (String notice : plan.notices()) {
      json.value(notice);
    }
    json.endArray();
    json.endObject().flush();
  }

  private void head(RunFacts facts) throws IOException {
    json.name("format").value("immich-autotag-plan");
    json.name("version").value(VERSION);
    json.name("run").value(facts.run().text());
    json.name("created").value(facts.created().toString());
    json.name("tool").value(facts.toolVersion());
    json.name("server").value(facts.server().toString());
    json.name("server_version").value(facts.serverVersion());
    json.name("user_id").value(facts.user().id().toString());
    json.name("config_hash").value(facts.configHash());
    json.name("read_at").value(plan.library().readAt().toString());
    json.name("assets_read").value(assets.size());
    json.name("assets_in_scope").value(plan.scope().changeable().size());
    json.name("size").value(plan.size());
  }

  private void change(PlannedChange planned) throws IOException {
    json.beginObject();
    ChangeJson.members(planned.change(), json);
    json.name("mark").value(planned.mark());
    json.name("count").value(planned.change().assets().size());
    json.name("reasons").beginArray();
    for (Reason reason : planned.reasons()) {
      reason(reason, planned.change());
    }
    json.endArray();
    assets(planned.change());
    json.endObject();
  }

  /** The assets of a reason are left out where they are all assets of the change. */
  private void reason(Reason reason, Change change) throws IOException {
    json.beginObject();
    json.name("rule").value(reason.rule());
    json.name("because").value(reason.because());
    json.name("count").value(reason.assets().size());
    if (!reason.assets().equals(change.assets())) {
      json.name("assets");
      ids(reason.assets());
    }
    json.endObject();
  }

  private void heldBack(HeldBack held) throws IOException {
    json.beginObject();
    ChangeJson.members(held.change(), json);
    json.name("rule").value(held.rule());
    json.name("reason").value(held.reason());
    assets(held.change());
    json.endObject();
  }

  private void conflict(Conflict conflict) throws IOException {
    json.beginObject();
    ChangeJson.members(conflict.change(), json);
    json.name("rules").beginArray();
    for (String rule : conflict.rules()) {
      json.value(rule);
    }
    json.endArray();
    assets(conflict.change());
    json.endObject();
  }

  private void assets(Change change) throws IOException {
    json.name("assets");
    ids(change.assets());
  }

  /** One line for all ids, or the indent would double the file. */
  private void ids(io.github.immichautotag.core.library.AssetSet ids) throws IOException {
    json.setIndent("");
    ChangeJson.ids(ids, assets, json);
    json.setIndent(" ");
  }
}

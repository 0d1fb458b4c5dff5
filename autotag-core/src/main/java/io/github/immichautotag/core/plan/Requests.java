package io.github.immichautotag.core.plan;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.rule.Finding;
import java.util.ArrayList;
import java.util.List;

/** Which finding asked for which change, and what each pass really changed. */
final class Requests {

  private final List<Request> all = new ArrayList<>();
  private List<Request> lastPass = new ArrayList<>();

  record Request(Finding finding, Change change) {}

  void startPass() {
    lastPass = new ArrayList<>();
  }

  /** Only what was done is kept: what was so already needs no reason. */
  void done(Finding finding, Change done) {
    Request request = new Request(finding, done);
    all.add(request);
    lastPass.add(request);
  }

  List<Request> all() {
    return all;
  }

  List<Request> lastPass() {
    return lastPass;
  }
}

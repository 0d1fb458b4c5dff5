package io.github.immichautotag.core.plan;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.rule.Finding;
import java.util.ArrayList;
import java.util.List;

/** Which finding asked for which change in which pass, and what the latest passes changed. */
final class Requests {

  private final List<Request> asked = new ArrayList<>();
  private final List<Request> done = new ArrayList<>();
  private int pass;

  record Request(Finding finding, Change change, int pass) {}

  void startPass() {
    pass++;
  }

  /**
   * Notes what may be done: also where another rule did it before, because a change that two rules
   * want must not be taken back for one of them.
   */
  void asked(Finding finding, Change allowed) {
    asked.add(new Request(finding, allowed, pass));
  }

  /** Notes what was different before. */
  void done(Finding finding, Change effective) {
    done.add(new Request(finding, effective, pass));
  }

  List<Request> asked() {
    return asked;
  }

  /** What was done since it was last forgotten. */
  List<Request> done() {
    return done;
  }

  void forgetDone() {
    done.clear();
  }
}

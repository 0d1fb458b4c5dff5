package io.github.immichautotag.benchmarks;

import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.plan.Planner;
import io.github.immichautotag.core.rule.Scope;
import io.github.immichautotag.core.rule.Stage;
import io.github.immichautotag.core.stage.UserRule;
import io.github.immichautotag.core.stage.UserRulesStage;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How long it takes to plan 200 rules over 1,000,000 assets, and in how much memory. The promise is
 * 10 seconds on 2 cores, and twice the memory of the model. To hold it to the memory, run it with
 * {@code -Xmx} of twice what it prints for the model.
 */
public final class RulePlanning {

  private static final int RUNS = 3;

  private RulePlanning() {}

  /**
   * Measures.
   *
   * @param args how many assets and how many rules, unless as many as the promise says
   */
  public static void main(String[] args) {
    int assets = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    int rules = args.length > 1 ? Integer.parseInt(args[1]) : 200;
    Library library = new MillionPhotos(assets).library();
    List<UserRule> written = new ManyRules().rules(rules);
    long model = used();
    PrintStream out = System.out;
    out.printf(
        Locale.ROOT,
        "%,d assets, %d rules, %d cores; the model takes %,d MB of a heap of %,d MB%n",
        assets,
        rules,
        Runtime.getRuntime().availableProcessors(),
        model >> 20,
        Runtime.getRuntime().maxMemory() >> 20);
    for (int run = 1; run <= RUNS; run++) {
      // What a plan found out about a library stays known, so each run has one of its own.
      library = run == 1 ? library : new MillionPhotos(assets).library();
      used();
      forgetPeaks();
      long start = System.nanoTime();
      Plan plan = plan(library, written);
      double seconds = (System.nanoTime() - start) / 1e9;
      out.printf(
          Locale.ROOT,
          "run %d: %.2f s, peak %,d MB, left over %,d MB, %,d changes of %,d assets, %d conflicts%n",
          run,
          seconds,
          peak() >> 20,
          used() - model >> 20,
          plan.changes().size(),
          plan.changes().stream().mapToLong(it -> it.change().weight()).sum(),
          plan.conflicts().size());
    }
  }

  private static Plan plan(Library library, List<UserRule> rules) {
    List<Stage> stages = List.of(new UserRulesStage(rules, false));
    Scope scope = Scope.of(library, Set.of(Visibility.TIMELINE, Visibility.ARCHIVE));
    return new Planner(stages).plan(library, scope);
  }

  /** What is in use once the garbage is gone. */
  private static long used() {
    for (int round = 0; round < 3; round++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static void forgetPeaks() {
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /** The most that was in use, garbage included. */
  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}

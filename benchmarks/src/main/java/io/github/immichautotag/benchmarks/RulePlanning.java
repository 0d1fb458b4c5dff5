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

  private RulePlanning() {}

  /**
   * Measures.
   *
   * @param args how many assets and rules, unless as many as the promise says; and how many times,
   *     because a program that runs for long, as "watch" does, gets faster
   */
  public static void main(String[] args) {
    int assets = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    int rules = args.length > 1 ? Integer.parseInt(args[1]) : 200;
    int runs = args.length > 2 ? Integer.parseInt(args[2]) : 1;
    PrintStream out = System.out;
    // What a plan found out about a library stays known, so each run has one of its own.
    for (int run = 1; run <= runs; run++) {
      measure(new MillionPhotos(assets).library(), new ManyRules().rules(rules), out);
    }
  }

  private static void measure(Library library, List<UserRule> rules, PrintStream out) {
    long model = used();
    out.printf(
        Locale.ROOT,
        "%,d assets, %d rules, %d cores; the model takes %,d MB of a heap of %,d MB%n",
        library.assets().size(),
        rules.size(),
        Runtime.getRuntime().availableProcessors(),
        model >> 20,
        Runtime.getRuntime().maxMemory() >> 20);
    forgetPeaks();
    long worked = cpu();
    long start = System.nanoTime();
    Plan plan = plan(library, rules);
    double seconds = (System.nanoTime() - start) / 1e9;
    double busy = (cpu() - worked) / 1e9;
    out.printf(
        Locale.ROOT,
        "planned in %.2f s (%.2f s of work), at most %,d MB in use, garbage included;"
            + " the plan takes %,d MB: %,d changes of %,d assets, %d conflicts%n",
        seconds,
        busy,
        peak() >> 20,
        used() - model >> 20,
        plan.changes().size(),
        plan.changes().stream().mapToLong(it -> it.change().weight()).sum(),
        plan.conflicts().size());
  }

  private static Plan plan(Library library, List<UserRule> rules) {
    List<Stage> stages = List.of(new UserRulesStage(rules, false));
    Scope scope = Scope.of(library, Set.of(Visibility.TIMELINE, Visibility.ARCHIVE));
    return new Planner(stages).plan(library, scope);
  }

  private static long cpu() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
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

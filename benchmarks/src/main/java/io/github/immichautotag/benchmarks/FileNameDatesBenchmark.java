package io.github.immichautotag.benchmarks;

import io.github.immichautotag.core.date.FileNameDates;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Names a second on one core. The promise is 2,000,000. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class FileNameDatesBenchmark {

  private static final int NAMES = 100_000;

  private final String[] names = new NameMix(1).names(NAMES);
  private final FileNameDates dates = new FileNameDates(Instant.parse("2026-10-01T00:00:00Z"));

  /** Reads a realistic mix of names. */
  @Benchmark
  @OperationsPerInvocation(NAMES)
  public void realisticMix(Blackhole sink) {
    for (String name : names) {
      sink.consume(dates.read(name));
    }
  }
}

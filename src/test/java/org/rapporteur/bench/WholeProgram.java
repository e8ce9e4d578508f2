package org.rapporteur.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A benchmark of the whole program as it was packaged, once through, in a process of its own that is started as the
/// launchers in `installer/` start it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgsPrepend = {
            "@installer/java.args",
            "-XX:AOTCache=target/rapporteur/lib/rapporteur.aot",
            "-XX:AOTMode=on",
            "--module-path=target/rapporteur/lib/javafx",
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-Djava.awt.headless=true",
            "-Dtestfx.robot=glass"
        })
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public abstract class WholeProgram {}

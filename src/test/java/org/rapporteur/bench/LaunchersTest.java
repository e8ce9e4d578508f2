package org.rapporteur.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Fork;

/// What the benchmarks measure is the program as it is started.
class LaunchersTest {
    private static final Pattern FLAG = Pattern.compile("\\s(-X\\S+)");

    @Test
    void bothLaunchersGiveJavaTheSameFlags() throws IOException {
        assertThat(flags("rapporteur.bat")).isEqualTo(flags("rapporteur")).isNotEmpty();
    }

    @Test
    void theBenchmarksOfTheWholeProgramRunWithThem() throws IOException {
        var theirs = Arrays.stream(WholeProgram.class.getAnnotation(Fork.class).jvmArgsPrepend())
                .filter(argument -> argument.startsWith("-X"))
                .toList();
        assertThat(flags("rapporteur")).containsAll(theirs);
    }

    private static List<String> flags(String launcher) throws IOException {
        return FLAG.matcher(Files.readString(Path.of("installer", launcher)))
                .results()
                .map((MatchResult flag) ->
                        flag.group(1).replaceAll("=[$%].*", "=").replaceAll("['\"]", ""))
                .toList();
    }
}

package org.rapporteur.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.RuleBroken;

/// PDF and paper through LibreOffice: the real one where it is installed, and small programs in its
/// place that fail in each way.
@DisabledOnOs(OS.WINDOWS)
class LibreOfficeExitTest {
    private static final String CONVERTS = "printf '%%PDF-1.6\\nnew\\n%%%%EOF\\n' > document.pdf";

    private final MissionFile file = EveryDocument.sample(new SampleMission());

    @TempDir
    private Path folder;

    @Test
    void aPdfIsMadeInAFolderOfAnyNameAndTakesThePlaceOfTheOldOneAlone() throws IOException {
        var office = LibreOffice.find(System.getenv());
        assumeTrue(office.isPresent(), "LibreOffice is not installed, so no PDF was made");
        var place = Files.createDirectory(folder.resolve("Протоколы 2017 (1)"));
        var target = Files.writeString(place.resolve("protocol.pdf"), "old");
        var asked = new AtomicInteger();
        var exit = new PdfExit(office.orElseThrow(), done -> {
            assertThat(done).isEqualTo(Progress.UNKNOWN);
            return asked.incrementAndGet() > 0;
        });
        EveryDocument.MINUTES.write(file, new Edition(Locale.of("ru"), Confidentiality.INTERNAL).through(exit), target);
        assertThat(Files.readString(target, StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-")
                .contains("/StructTreeRoot", "/Lang(ru-RU)")
                .doesNotContain("/AcroForm");
        assertThat(place.toFile().list()).containsExactly("protocol.pdf");
        assertThat(asked).hasPositiveValue();
    }

    @Test
    void theWordDocumentLiesInAPrivateFolderBesideTheTargetMeanwhileWithAllThatLibreOfficeKeeps() throws IOException {
        var notes = folder.resolve("notes");
        var target = target("out");
        minutes(
                office("pwd > %1$s; stat -c %%a . >> %1$s; echo \"$TMPDIR $TMP $TEMP\" >> %1$s; ".formatted(notes)
                        + "head -c 2 document.docx >> " + notes + "; echo \" $*\" >> " + notes
                        + "; " + CONVERTS),
                target);
        var told = Files.readAllLines(notes);
        var inside = Path.of(told.getFirst());
        assertThat(inside.getParent().toRealPath()).isEqualTo(target.getParent().toRealPath());
        assertThat(inside.getFileName().toString()).doesNotStartWith(".");
        assertThat(inside).doesNotExist();
        assertThat(told.get(1)).isEqualTo("700");
        assertThat(told.get(2).split(" ")).hasSize(3).allSatisfy(each -> assertThat(each)
                .endsWith(inside.getFileName().toString()));
        assertThat(told.get(3))
                .startsWith("PK -env:UserInstallation=file:///")
                .contains(inside.getFileName() + "/profile", "--headless", "--convert-to pdf");
        assertThat(target).hasContent("%PDF-1.6\nnew\n%%EOF\n");
    }

    @Test
    void oneThatNeverEndsIsEndedWithItsChildrenAfterATimeAndTheOldFileStays() throws IOException {
        var pids = folder.resolve("pids");
        refused(
                "pdf.too_long",
                "sleep 300 & echo $! $$ > " + pids + "; sleep 300",
                Duration.ofSeconds(1),
                done -> true);
        assertThat(Files.readString(pids).strip().split(" ")).hasSize(2).allSatisfy(pid -> assertThat(
                        ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive))
                .isEmpty());
    }

    @Test
    void itIsEndedWithItsChildrenWhenSomebodyStopsItAndTheOldFileStays() throws IOException {
        var pids = folder.resolve("pids");
        refused(
                "export.stopped",
                "sleep 300 & echo $! $$ > " + pids + "; sleep 300",
                Duration.ofMinutes(1),
                done -> !Files.exists(pids) || isEmpty(pids));
        assertThat(Files.readString(pids).strip().split(" ")).hasSize(2).allSatisfy(pid -> assertThat(
                        ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive))
                .isEmpty());
    }

    @Test
    void oneThatMakesNoPdfOrHalfOfOneIsToldAndTheOldFileStays() throws IOException {
        refused("pdf.failed", "exit 0", Duration.ofMinutes(1), done -> true);
        refused("pdf.failed", "echo '%PDF-1.6 half' > document.pdf", Duration.ofMinutes(1), done -> true);
        refused("pdf.failed", "echo error > document.pdf; exit 1", Duration.ofMinutes(1), done -> true);
    }

    @Test
    void aProgramThatCannotBeStartedIsToldAndTheOldFileStays() throws IOException {
        var target = target("not-started");
        Files.writeString(target, "old");
        var exit = new PdfExit(new LibreOffice(folder.resolve("missing"), Duration.ofMinutes(1)), Progress.NONE);
        assertThatThrownBy(() -> exit.write(new byte[] {1}, target))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("pdf.failed");
        assertThat(target).hasContent("old");
        assertThat(target.getParent().toFile().list()).containsExactly("out.pdf");
    }

    @Test
    void aFolderThatIsNotThereIsToldBeforeAnythingIsStarted() throws IOException {
        var started = folder.resolve("started");
        var exit = new PdfExit(office("touch " + started), Progress.NONE);
        assertThatThrownBy(() ->
                        exit.write(new byte[] {1}, folder.resolve("missing").resolve("out.pdf")))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("document.no_folder");
        assertThat(started).doesNotExist();
    }

    @Test
    void aPageGoesToThePrinterThatWasNamedUnderTheNameOfItsDocumentAndNothingIsLeft() throws IOException {
        var notes = folder.resolve("notes");
        var place = Files.createDirectory(folder.resolve("memory"));
        var exit = new PrintExit(
                office("pwd > %1$s; echo \"$*\" >> %1$s".formatted(notes)),
                "Office printer",
                Map.of("XDG_RUNTIME_DIR", place.toString()),
                Progress.NONE);
        EveryDocument.PROGRAMME.write(
                file, new Edition(Locale.ENGLISH, Confidentiality.INTERNAL).through(exit), Path.of("programme.docx"));
        var told = Files.readAllLines(notes);
        assertThat(Path.of(told.getFirst()).getParent().toRealPath()).isEqualTo(place.toRealPath());
        assertThat(told.getLast()).endsWith("--pt Office printer ./programme.docx");
        assertThat(place).isEmptyDirectory();
        assertThat(Path.of("programme.docx")).doesNotExist();
    }

    @Test
    void itIsFoundOnThePathAndInTheUsualPlacesOfEachSystem() throws IOException {
        var windows = executable("Program Files/LibreOffice/program/soffice.com");
        var programs = windows.getParent().getParent().getParent().toString();
        assertThat(LibreOffice.find("Windows 11", Map.of("ProgramFiles", programs), folder))
                .isPresent();
        assertThat(LibreOffice.find("Linux", Map.of("ProgramFiles", programs), folder))
                .isEmpty();

        executable("Applications/LibreOffice.app/Contents/MacOS/soffice");
        assertThat(LibreOffice.find("Mac OS X", Map.of(), folder)).isPresent();
        assertThat(LibreOffice.find("Linux", Map.of(), folder)).isEmpty();

        for (var usual :
                new String[] {"opt/libreoffice24.2/program/soffice", "snap/bin/libreoffice", "usr/bin/soffice"}) {
            var program = executable(usual);
            assertThat(LibreOffice.find("Linux", Map.of(), folder)).as(usual).isPresent();
            Files.delete(program);
        }
        var own = executable("own/bin/soffice");
        var path = "relative:" + folder.resolve("nothing") + ":" + own.getParent();
        assertThat(LibreOffice.find("Linux", Map.of("PATH", path), folder)).isPresent();
        assertThat(LibreOffice.find("Linux", Map.of("PATH", path, LibreOffice.VARIABLE, "/nowhere"), folder))
                .isEmpty();
        assertThat(LibreOffice.find("Linux", Map.of(LibreOffice.VARIABLE, own.toString()), folder))
                .isPresent();
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rw-------"));
        assertThat(LibreOffice.find("Linux", Map.of("PATH", path), folder)).isEqualTo(Optional.empty());
    }

    private void refused(String key, String script, Duration limit, Progress progress) throws IOException {
        var target = target(key + script.hashCode());
        Files.writeString(target, "old");
        var office = new LibreOffice(script(script), limit);
        assertThatThrownBy(() -> minutes(office, target, progress))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(key);
        assertThat(target).hasContent("old");
        assertThat(target.getParent().toFile().list()).containsExactly("out.pdf");
    }

    private void minutes(LibreOffice office, Path target) {
        minutes(office, target, Progress.NONE);
    }

    private void minutes(LibreOffice office, Path target, Progress progress) {
        var edition = new Edition(Locale.ENGLISH, Confidentiality.INTERNAL).through(new PdfExit(office, progress));
        EveryDocument.MINUTES.write(file, edition, target);
    }

    private Path target(String name) throws IOException {
        return Files.createDirectory(folder.resolve(name)).resolve("out.pdf");
    }

    private LibreOffice office(String script) throws IOException {
        return new LibreOffice(script(script), Duration.ofMinutes(1));
    }

    private Path script(String script) throws IOException {
        var program = executable("office" + script.hashCode());
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        return program;
    }

    private Path executable(String name) throws IOException {
        var program = folder.resolve(name);
        Files.createDirectories(program.getParent());
        Files.writeString(program, "");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return program;
    }

    private static boolean isEmpty(Path file) {
        return file.toFile().length() == 0;
    }
}

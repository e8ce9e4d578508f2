package org.rapporteur.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.SafeFile;
import org.rapporteur.domain.Texts;

class SafeFileTest {
    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void aFileIsReplacedWholeAndNothingElseIsLeft() throws IOException {
        var target = Files.writeString(folder.resolve("minutes.docx"), "old");
        new SafeFile(target).write(NEW);
        assertThat(target).hasContent("new");
        assertThat(folder.toFile().list()).containsExactly("minutes.docx");
    }

    @Test
    void aFolderIsNotOverwritten() throws IOException {
        var target = Files.createDirectory(folder.resolve("minutes.docx"));
        refused("document.is_folder", target, () -> new SafeFile(target));
        assertThat(target).isDirectory();
    }

    @Test
    void whatWasBegunIsRemovedWhenTheFileCannotBePutInPlace() {
        var target = folder.resolve("m".repeat(300) + ".docx");
        refused("document.not_written", target, () -> new SafeFile(target).write(NEW));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aMissingFolderIsNamed() {
        var target = folder.resolve("missing").resolve("minutes.docx");
        refused("document.no_folder", target, () -> new SafeFile(target));
    }

    @Test
    void aReadOnlyFolderKeepsItsFile() throws IOException {
        var target = Files.writeString(folder.resolve("minutes.docx"), "old");
        assertThat(folder.toFile().setWritable(false)).isTrue();
        try {
            assumeFalse(Files.isWritable(folder), "this user may write in any folder");
            refused("document.read_only", target, () -> new SafeFile(target).write(NEW));
            assertThat(target).hasContent("old");
        } finally {
            assertThat(folder.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void aFullDiskKeepsItsFileAndTellsThatThereIsNoRoom() throws IOException, InterruptedException {
        var disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString()),
                "this user may not make a small disk");
        try {
            var target = Files.writeString(disk.resolve("minutes.docx"), "old");
            refused("document.no_space", target, () -> new SafeFile(target).write(new byte[100_000]));
            refused("document.no_space", target, () -> new SafeFile(target).write(out -> {
                for (int part = 0; part < 100; part++) {
                    out.write(new byte[1000]);
                }
            }));
            var sample = new SampleMission();
            var internal = new Edition(Locale.ENGLISH, Confidentiality.INTERNAL);
            var archive = EveryDocument.archive(sample.file());
            refused("document.no_space", target, () -> archive.write(List.of(internal), target, Progress.NONE));
            Files.write(disk.resolve("other"), new byte[50_000]);
            var closed = internal.through(new Protection("password".toCharArray()));
            refused("document.no_space", target, () -> EveryDocument.REPORT.write(sample.file(), closed, target));
            refused("document.no_space", target, () -> EveryDocument.REPORT.write(sample.file(), internal, target));
            assertThat(target).hasContent("old");
            assertThat(disk.toFile().list()).containsExactlyInAnyOrder("minutes.docx", "other");
        } finally {
            assertThat(run("umount", disk.toString())).isTrue();
        }
    }

    @Test
    void aFileThatAnotherProgramHoldsStaysAsItWas() throws IOException {
        // Linux lets no program hold a file against being replaced; it does hold a folder that is not empty
        var target = folder.resolve("minutes.docx");
        var file = new SafeFile(target);
        var held = Files.writeString(Files.createDirectory(target).resolve("held"), "old");
        refused("document.in_use", target, () -> file.write(NEW));
        assertThat(held).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("minutes.docx");
    }

    @Test
    void contentThatFailsInTheMiddleLeavesTheFileAsItWas() throws IOException {
        var target = Files.writeString(folder.resolve("minutes.docx"), "old");
        assertThatThrownBy(() -> new SafeFile(target).write(out -> {
                    out.write(NEW);
                    throw new IllegalStateException("in the middle");
                }))
                .isInstanceOf(IllegalStateException.class);
        refused("document.not_written", target, () -> new SafeFile(target).write(out -> {
            out.write(NEW);
            throw new IOException("in the middle");
        }));
        assertThat(target).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("minutes.docx");
    }

    @Test
    void whatIsWrittenIsInTheFolderOfTheFileUntilItIsWhole() throws IOException {
        var target = Files.writeString(folder.resolve("minutes.docx"), "old");
        new SafeFile(target).write(out -> {
            out.write(new byte[100_000]);
            assertThat(target).hasContent("old");
            assertThat(folder.toFile().list()).hasSize(2);
        });
        assertThat(target).hasSize(100_000);
        assertThat(folder.toFile().list()).containsExactly("minutes.docx");
    }

    @Test
    void aReadOnlyDriveIsRefusedInAPlainSentence() throws IOException {
        var archive = folder.resolve("drive.zip");
        try (var drive = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            Files.writeString(drive.getPath("/minutes.docx"), "old");
        }
        try (var drive = FileSystems.newFileSystem(archive, Map.of("accessMode", "readOnly"))) {
            var target = drive.getPath("/minutes.docx");
            refused("document.read_only", target, () -> new SafeFile(target).write(NEW));
            assertThat(Files.readString(target)).isEqualTo("old");
        }
    }

    @Test
    void aDocumentThatCannotBeWrittenIsRefusedBeforeItIsMade() {
        var sample = new SampleMission();
        var minutes = new MinutesDocument(sample.file(), new Edition(Locale.ENGLISH, Confidentiality.SHAREABLE));
        var target = folder.resolve("missing").resolve("minutes.docx");
        refused("document.no_folder", target, () -> minutes.ofMeeting(sample.atInterior, target));
        refused("document.no_folder", target, () -> minutes.ofMission(target));
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void refused(String key, Path target, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(RuleBroken.class, broken -> {
            assertThat(broken.key()).isEqualTo(key);
            assertThat(new Texts(Locale.ENGLISH).sentence(broken)).contains(target.toString());
        });
    }
}

package org.rapporteur.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.poi.poifs.crypt.CipherAlgorithm;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.HashAlgorithm;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.domain.Confidentiality;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.RuleBroken;

class ProtectionTest {
    private static final String PASSWORD = "Сары-Арқа 1868 ✓";

    private final MissionFile file = EveryDocument.sample(new SampleMission());

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(EveryDocument.class)
    void everyDocumentOpensWithItsPasswordAloneAndHasAllItsWords(EveryDocument kind)
            throws IOException, GeneralSecurityException {
        var edition = new Edition(Locale.of("ru"), Confidentiality.INTERNAL);
        var open = kind.write(file, edition, folder.resolve("open.docx"));
        var closed = kind.write(
                file, edition.through(new Protection(PASSWORD.toCharArray())), folder.resolve("closed.docx"));
        try (var files = new POIFSFileSystem(closed.toFile())) {
            var decryptor = decryptor(files);
            assertThat(decryptor.verifyPassword("Сары-Арқа 1868")).isFalse();
            assertThat(decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)).isFalse();
            assertThat(decryptor.verifyPassword(PASSWORD)).isTrue();
            try (var plain = decryptor.getDataStream(files)) {
                assertThat(text(plain.readAllBytes())).isEqualTo(text(Files.readAllBytes(open)));
            }
        }
    }

    @Test
    void aProtectedFileUsesAes256AndTellsNeitherTitleNorAuthor() throws IOException {
        var closed = protectedMinutes();
        try (var files = new POIFSFileSystem(closed.toFile())) {
            var info = new EncryptionInfo(files);
            assertThat(info.getEncryptionMode()).isEqualTo(EncryptionMode.agile);
            assertThat(info.getHeader().getCipherAlgorithm()).isEqualTo(CipherAlgorithm.aes256);
            assertThat(info.getHeader().getKeySize()).isEqualTo(256);
            assertThat(info.getVerifier().getHashAlgorithm()).isEqualTo(HashAlgorithm.sha512);
            assertThat(info.getVerifier().getSpinCount()).isGreaterThanOrEqualTo(100_000);
            assertThat(names(files.getRoot()))
                    .containsExactlyInAnyOrder(
                            "EncryptionInfo",
                            "EncryptedPackage",
                            "\u0006DataSpaces",
                            "Version",
                            "DataSpaceMap",
                            "DataSpaceInfo",
                            "StrongEncryptionDataSpace",
                            "TransformInfo",
                            "StrongEncryptionTransform",
                            "\u0006Primary");
        }
        var bytes = Files.readAllBytes(closed);
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
            assertThat(new String(bytes, charset)).doesNotContain("Rapporteur", "document.xml", "Kazakhstan");
        }
        assertThat(folder.toFile().list()).containsExactly("closed.docx");
    }

    @Test
    void theSamePasswordGivesAnotherFileEachTime() throws IOException {
        assertThat(Files.readAllBytes(protectedMinutes())).isNotEqualTo(Files.readAllBytes(protectedMinutes()));
    }

    @Test
    void aCallerMayBlankItsPassword() throws IOException, GeneralSecurityException {
        var password = PASSWORD.toCharArray();
        var protection = new Protection(password);
        Arrays.fill(password, ' ');
        protection.write(new byte[] {1, 2, 3}, folder.resolve("closed.docx"));
        try (var files = new POIFSFileSystem(folder.resolve("closed.docx").toFile())) {
            assertThat(decryptor(files).verifyPassword(PASSWORD)).isTrue();
        }
    }

    @Test
    void noPasswordAndOneThatWordDoesNotTakeAreRefused() {
        assertThatThrownBy(() -> new Protection(new char[0]))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("password.empty");
        assertThatThrownBy(() -> new Protection(new char[256]))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("password.long");
    }

    private Path protectedMinutes() {
        var edition = new Edition(Locale.ENGLISH, Confidentiality.INTERNAL);
        return EveryDocument.MINUTES.write(
                file, edition.through(new Protection(PASSWORD.toCharArray())), folder.resolve("closed.docx"));
    }

    private static Decryptor decryptor(POIFSFileSystem files) throws IOException {
        return new EncryptionInfo(files).getDecryptor();
    }

    private static List<String> names(DirectoryEntry directory) {
        var names = new ArrayList<String>();
        for (var entry : directory) {
            names.add(entry.getName());
            if (entry instanceof DirectoryEntry inner) {
                names.addAll(names(inner));
            }
        }
        return names;
    }

    private static String text(byte[] docx) throws IOException {
        try (var extractor = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            return extractor.getText();
        }
    }
}

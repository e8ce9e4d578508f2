package org.rapporteur.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.apache.poi.poifs.crypt.ChainingMode;
import org.apache.poi.poifs.crypt.CipherAlgorithm;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.HashAlgorithm;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.rapporteur.domain.RuleBroken;

/// A Word file that opens with a password alone: AES-256 with a key from 100,000 rounds of SHA-512,
/// the "agile encryption" of Word 2010 and later ([MS-OFFCRYPTO] 2.3.4.10). Of the document nothing
/// but its size can be told without the password, neither title nor author.
public final class Protection implements Exit {
    /// Word takes no longer password, in signs.
    public static final int LONGEST = 255;

    private static final int KEY_BITS = 256;
    private static final int BLOCK_BYTES = 16;

    private final char[] password;
    private final Exit exit;

    /// @param password copied; the caller may blank its own
    /// @throws RuleBroken `password.empty` or `password.long`
    public Protection(char[] password) {
        this(password, Exit.WORD);
    }

    /// @param exit where the protected file goes
    private Protection(char[] password, Exit exit) {
        if (password.length == 0) {
            throw new RuleBroken("password.empty");
        }
        if (password.length > LONGEST) {
            throw new RuleBroken("password.long", LONGEST);
        }
        this.password = password.clone();
        this.exit = exit;
    }

    /// The same before another exit.
    Protection into(Exit other) {
        return new Protection(password, other);
    }

    @Override
    public void write(byte[] document, Path target) {
        exit.write(encrypted(document), target);
    }

    private byte[] encrypted(byte[] document) {
        try (var files = new POIFSFileSystem();
                var bytes = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(
                            EncryptionMode.agile,
                            CipherAlgorithm.aes256,
                            HashAlgorithm.sha512,
                            KEY_BITS,
                            BLOCK_BYTES,
                            ChainingMode.cbc)
                    .getEncryptor();
            // POI knows passwords as strings alone
            encryptor.confirmPassword(new String(password));
            try (var plain = encryptor.getDataStream(files)) {
                plain.write(document);
            }
            files.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-256 and SHA-512", e);
        }
    }
}

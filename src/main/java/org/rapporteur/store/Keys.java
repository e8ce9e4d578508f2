package org.rapporteur.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The keys that are derived from the master key, each for one purpose (HKDF, RFC 5869).
final class Keys {
    private final byte[] master;

    Keys(byte[] master) {
        this.master = master.clone();
    }

    /// The key of one journal segment.
    SecretKey segment(byte[] salt) {
        return new SecretKeySpec(derive("rapporteur journal segment", salt), "AES");
    }

    /// The passwords of the working copy: one for its file, one for its user, with a space between.
    char[] database() {
        var none = new byte[0];
        return (HexFormat.of().formatHex(derive("rapporteur working copy file", none))
                        + " "
                        + HexFormat.of().formatHex(derive("rapporteur working copy user", none)))
                .toCharArray();
    }

    /// The authentication code of a backup's list of contents.
    byte[] backupCode(byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(derive("rapporteur backup", new byte[0]), "HmacSHA256"));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] derive(String purpose, byte[] salt) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(master)
                            .addSalt(salt)
                            .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), 32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] sha256(byte[] content) {
        return digest().digest(content);
    }

    /// A new SHA-256 that content is added to.
    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.rapporteur.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A short code for a failure nobody foresaw, that can be read out over a telephone: `K7Q2:3FXA`.
///
/// The first half stands for what failed, the second for where in Rapporteur. It is made of class
/// and method names alone: the same fault has the same code on every laptop and in every language,
/// and no name and no note text can be in it.
public final class ErrorCode {
    /// Without the letters and digits that are taken for one another.
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private ErrorCode() {}

    /// The code of a failure.
    public static String of(Throwable failure) {
        var what = new StringBuilder();
        var where = new StringBuilder();
        var seen = Collections.newSetFromMap(new IdentityHashMap<Throwable, Boolean>());
        for (@Nullable Throwable each = failure; each != null && seen.add(each); each = each.getCause()) {
            what.append(each.getClass().getName()).append('\n');
            where.append(frames(each)).append('\n');
        }
        return fourOf(what.toString()) + ":" + fourOf(where.toString());
    }

    private static String frames(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.rapporteur."))
                // compilers number lambdas as they like
                .map(frame -> frame.getClassName() + "." + frame.getMethodName().replaceAll("lambda\\$|\\$\\d+", ""))
                .collect(Collectors.joining("\n"));
    }

    private static String fourOf(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            var code = new StringBuilder();
            for (int i = 0; i < 4; i++) {
                code.append(ALPHABET.charAt(hash[i] & 31));
            }
            return code.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.rapporteur.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A short, stable code for an unexpected failure, which can be read out over a telephone: the same
/// failure at the same place has the same code on every laptop.
public final class ErrorCode {
    /// Letters and digits that are not mistaken for each other.
    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private ErrorCode() {}

    /// The code, such as "K7QM:2WXA": the kind of failure and the place.
    public static String of(Throwable failure) {
        return signs(failure.getClass().getName()) + ":" + signs(String.join("\n", ownPlaces(failure)));
    }

    /// The classes of the failure and its causes, and the places in this program they passed. Messages
    /// are left out, for they can quote what was typed.
    public static String places(Throwable failure) {
        var lines = new ArrayList<String>();
        for (Throwable each = failure; each != null && lines.size() < 100; each = each.getCause()) {
            lines.add(each.getClass().getName());
            lines.addAll(ownPlaces(each));
        }
        return String.join("\n", lines);
    }

    private static List<String> ownPlaces(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.rapporteur."))
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .toList();
    }

    private static String signs(String text) {
        var signs = new StringBuilder();
        for (int rest = text.hashCode(), i = 0; i < 4; i++, rest >>>= 5) {
            signs.append(SIGNS.charAt(rest & 31));
        }
        return signs.toString();
    }
}

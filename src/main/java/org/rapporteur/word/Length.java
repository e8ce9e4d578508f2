package org.rapporteur.word;

import java.math.BigInteger;

/// Lengths in the unit Word files use, the twentieth of a point.
final class Length {
    private static final double PER_POINT = 20;
    private static final double PER_MILLIMETRE = 1440 / 25.4;

    private Length() {}

    static BigInteger points(double points) {
        return BigInteger.valueOf(Math.round(points * PER_POINT));
    }

    static BigInteger millimetres(double millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * PER_MILLIMETRE));
    }
}

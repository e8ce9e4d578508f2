package org.rapporteur.ui.meeting;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.Set;
import javafx.scene.image.Image;

/// A picture that is decoded in memory, as large as it is shown and no larger.
///
/// @param turn by how many degrees it is turned clockwise to stand upright: telephones keep a photo as
///     their sensor saw it
record Picture(Image image, int turn) {
    /// The endings of files that can be shown. JavaFX's readers of other kinds take as much memory as a
    /// forged head asks for (seen with BMP).
    private static final Set<String> ENDINGS = Set.of("jpg", "jpeg", "png");

    /// More is not decoded, so that a small file that claims to be a huge picture cannot fill the memory.
    private static final long MOST_PIXELS = 60_000_000;

    /// What a head tells.
    private record Head(long width, long height, int turn) {}

    /// Whether files with this ending are pictures.
    static boolean isOne(String ending) {
        return ENDINGS.contains(ending);
    }

    /// The picture of bytes, or empty where they are none that can be shown. It is never shown larger
    /// than it is.
    ///
    /// @param width pixels at most, turned upright
    /// @param height pixels at most, turned upright
    static Optional<Picture> of(byte[] bytes, int width, int height) {
        return head(bytes)
                .filter(head -> head.width * head.height <= MOST_PIXELS)
                .flatMap(head -> {
                    boolean lies = head.turn % 180 != 0;
                    double within = Math.min(
                            1,
                            Math.min(
                                    (double) (lies ? height : width) / head.width,
                                    (double) (lies ? width : height) / head.height));
                    var image = new Image(
                            new ByteArrayInputStream(bytes),
                            Math.max(1, head.width * within),
                            Math.max(1, head.height * within),
                            true,
                            true);
                    return image.isError() ? Optional.empty() : Optional.of(new Picture(image, head.turn));
                });
    }

    private static Optional<Head> head(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        try {
            if (in.getLong(0) == 0x89504E470D0A1A0AL) {
                return Optional.of(new Head(in.getInt(16) & 0xffffffffL, in.getInt(20) & 0xffffffffL, 0));
            } else if ((in.getShort(0) & 0xffff) == 0xFFD8) {
                return jpeg(in);
            }
        } catch (IndexOutOfBoundsException e) {
            // it ends before its head does
        }
        return Optional.empty();
    }

    /// Goes from segment to segment (ISO 10918-1, annex B) until the one that holds the size.
    private static Optional<Head> jpeg(ByteBuffer in) {
        int turn = 0;
        for (int at = 2; at < in.limit(); ) {
            int marker = in.getShort(at) & 0xffff;
            if (marker == 0xFFFF) {
                at++;
                continue;
            }
            if (marker < 0xFFC0) {
                return Optional.empty();
            }
            boolean frame = marker <= 0xFFCF && marker != 0xFFC4 && marker != 0xFFC8 && marker != 0xFFCC;
            if (frame) {
                return Optional.of(new Head(in.getShort(at + 7) & 0xffff, in.getShort(at + 5) & 0xffff, turn));
            }
            if (marker == 0xFFE1 && in.getInt(at + 4) == 0x45786966) {
                turn = turn(in, at + 10);
            }
            at += 2 + (in.getShort(at + 2) & 0xffff);
        }
        return Optional.empty();
    }

    /// The orientation in Exif data (tag 0x0112 of the first directory); mirrored ones, which no camera
    /// makes, are taken for their plain twins.
    private static int turn(ByteBuffer bytes, int start) {
        var in = bytes.duplicate()
                .order(bytes.getShort(start) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = start + in.getInt(start + 4);
        int entries = in.getShort(directory) & 0xffff;
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + 12 * entry;
            if ((in.getShort(at) & 0xffff) == 0x0112) {
                return switch (in.getShort(at + 8)) {
                    case 3, 4 -> 180;
                    case 5, 6 -> 90;
                    case 7, 8 -> 270;
                    default -> 0;
                };
            }
        }
        return 0;
    }
}

package org.rapporteur.ui.mission;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Pixels as a PNG file (ISO/IEC 15948) of 24-bit colours: no time, no name and nothing else but the
/// picture is in it, and nothing is written on the way.
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private Png() {}

    /// The bytes of a file.
    ///
    /// @param pixels row by row, each `0xAARRGGBB`; what is transparent is taken as it would look on white
    static byte[] of(int[] pixels, int width) {
        int height = pixels.length / width;
        var lines = ByteBuffer.allocate(height * (1 + 3 * width));
        for (int y = 0; y < height; y++) {
            // each line says first how it is filtered: not at all
            lines.put((byte) 0);
            for (int x = 0; x < width; x++) {
                int pixel = pixels[y * width + x];
                int opaque = pixel >>> 24;
                for (int shift = 16; shift >= 0; shift -= 8) {
                    int colour = pixel >> shift & 0xff;
                    lines.put((byte) ((colour * opaque + 255 * (255 - opaque)) / 255));
                }
            }
        }
        var file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        chunk(file, "IHDR", header.array());
        chunk(file, "IDAT", deflated(lines.array()));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) {
        try (var deflater = new Deflater()) {
            deflater.setInput(bytes);
            deflater.finish();
            var out = new ByteArrayOutputStream();
            var part = new byte[8192];
            while (!deflater.finished()) {
                out.write(part, 0, deflater.deflate(part));
            }
            return out.toByteArray();
        }
    }

    private static void chunk(ByteArrayOutputStream file, String name, byte[] content) {
        var named = ByteBuffer.allocate(4 + content.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        var check = new CRC32();
        check.update(named);
        file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        file.writeBytes(named);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}

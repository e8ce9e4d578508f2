package org.rapporteur.ui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;

class PictureTest {
    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    /// The bytes of a photo with Exif data that tell how the telephone was held.
    private static byte[] photo(int orientation, boolean little) throws IOException {
        var plain = picture(400, 300, "jpg");
        var order = little ? java.nio.ByteOrder.LITTLE_ENDIAN : java.nio.ByteOrder.BIG_ENDIAN;
        var exif = ByteBuffer.allocate(26).order(order);
        exif.put((little ? "II" : "MM").getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation);
        return ByteBuffer.allocate(plain.length + 36)
                .put(plain, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) 34)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(exif.array())
                .put(plain, 2, plain.length - 2)
                .array();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void aPictureIsMadeAsLargeAsItIsShown(String format) throws IOException {
        var small = Picture.of(picture(800, 400, format), 80, 80).orElseThrow();
        assertThat(small.image().getWidth()).isEqualTo(80);
        assertThat(small.image().getHeight()).isEqualTo(40);
        assertThat(Picture.of(picture(20, 10, format), 80, 80)
                        .orElseThrow()
                        .image()
                        .getWidth())
                .isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "3, 180", "6, 90", "8, 270"})
    void aPhotoIsTurnedAsTheTelephoneWasHeld(int orientation, int turn) throws IOException {
        for (var little : new boolean[] {true, false}) {
            assertThat(Picture.of(photo(orientation, little), 80, 80)
                            .orElseThrow()
                            .turn())
                    .isEqualTo(turn);
        }
    }

    @Test
    void aSmallFileThatClaimsToBeAHugePictureIsNotDecoded() throws IOException {
        var png = ByteBuffer.wrap(picture(10, 10, "png"));
        png.putInt(16, 60_000).putInt(20, 60_000);
        assertThat(Picture.of(png.array(), 80, 80)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void whatIsNoWholePictureIsNoneAndNeverFails(String format) throws IOException {
        var whole = picture(60, 40, format);
        var random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            var broken = whole.clone();
            for (int changes = 0; changes < 4; changes++) {
                broken[random.nextInt(Math.min(broken.length, 400))] = (byte) random.nextInt();
            }
            Picture.of(Arrays.copyOf(broken, 1 + random.nextInt(broken.length)), 80, 80);
        }
        assertThat(Picture.of(picture(10, 10, "bmp"), 80, 80)).isEmpty();
        assertThat(Picture.of(new byte[0], 80, 80)).isEmpty();
        assertThat(Picture.of("no picture".getBytes(StandardCharsets.US_ASCII), 80, 80))
                .isEmpty();
    }
}

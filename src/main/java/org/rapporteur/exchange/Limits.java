package org.rapporteur.exchange;

import java.time.Duration;
import java.util.function.IntConsumer;
import org.rapporteur.domain.RuleBroken;

/// What a file that is brought in may cost: a file beyond it is refused in a sentence before it fills
/// the memory or takes the afternoon.
///
/// @param rows the rows that are read
/// @param columns the columns that may be filled
/// @param characters the characters of all texts together
/// @param inCell the characters of one text; a spreadsheet's cell holds no more
/// @param bytes the bytes that are read, after decompression
/// @param time how long it may take
/// @param progress is told each row or card that was read, by its count
public record Limits(
        int rows, int columns, int characters, int inCell, long bytes, Duration time, IntConsumer progress) {
    /// The limits of every import. A delegation's address book has a few hundred rows.
    public static final Limits USUAL =
            new Limits(20_000, 256, 20_000_000, 32_767, 300_000_000, Duration.ofSeconds(15), count -> {});

    /// The limits of a list of people: each is held against all others, and all are saved together.
    public static final Limits PEOPLE = new Limits(
            5_000, USUAL.columns(), USUAL.characters(), USUAL.inCell(), USUAL.bytes(), USUAL.time(), USUAL.progress());

    /// The same limits, telling how far it is.
    public Limits telling(IntConsumer progress) {
        return new Limits(rows, columns, characters, inCell, bytes, time, progress);
    }

    /// Begins to count one file.
    Count count() {
        return new Count();
    }

    /// What one file has cost so far.
    final class Count {
        private final long end = System.nanoTime() + time.toNanos();
        private int rowsRead;
        private long charactersRead;
        private long bytesRead;

        /// Another row was read.
        void row() {
            if (++rowsRead > rows) {
                throw new RuleBroken("sheet.rows", rows);
            }
            progress.accept(rowsRead);
            time();
        }

        /// A column is filled.
        ///
        /// @param column counted from 0
        void column(int column) {
            if (column >= columns) {
                throw new RuleBroken("sheet.columns", columns);
            }
        }

        /// A text in a row was read.
        void text(int length, int row) {
            if (length > inCell) {
                throw new RuleBroken("sheet.long_cell", row, inCell);
            }
            charactersRead += length;
            if (charactersRead > characters) {
                throw tooLarge();
            }
        }

        /// A text has grown to this length and may grow on.
        void pending(int length) {
            if (length > characters) {
                throw tooLarge();
            }
        }

        /// Bytes were read.
        void bytes(long count) {
            bytesRead += count;
            if (bytesRead > bytes) {
                throw tooLarge();
            }
            time();
        }

        private void time() {
            if (System.nanoTime() > end) {
                throw new RuleBroken("sheet.too_long");
            }
        }
    }

    static RuleBroken tooLarge() {
        return new RuleBroken("sheet.too_large");
    }
}

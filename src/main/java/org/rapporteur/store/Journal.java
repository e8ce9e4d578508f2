package org.rapporteur.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The append-only file of all revisions, in segments. What [#append] has returned from is on disk.
///
/// Files are read and written through [RandomAccessFile]: an interrupted thread closes a
/// `FileChannel` under everyone who uses it.
final class Journal implements AutoCloseable {
    /// Sees each save, in order.
    interface Visitor {
        /// Is given a save that verified.
        void visit(Segment.Frame save);
    }

    /// A place between two saves.
    ///
    /// @param file the file's number, from 1
    /// @param chainBefore the chain before that file
    /// @param offset bytes of the file before it
    /// @param end the end of the journal before it
    record Place(long file, String chainBefore, long offset, Segment.End end) {
        static final Place START = new Place(1, Segment.End.NONE.chain(), Segment.HEADER, Segment.End.NONE);
    }

    private static final int PART = 1 << 20;

    /// A segment is closed when it has grown to this many bytes.
    static final long SEGMENT_BYTES = 8L << 20;

    private static final String ENDING = ".journal";

    private final Path folder;
    private final Keys keys;
    private Segment.End end = Segment.End.NONE;
    private Segment segment;
    private RandomAccessFile file;
    private long number;
    private long length;
    private long tornBytes;

    /// Opens the journal and verifies every frame of it. A torn last write, which was never said to
    /// be saved, is cut off.
    ///
    /// @param visitor sees each save, in order
    /// @throws Damaged when anything but the tail does not verify; nothing is changed then
    Journal(Path folder, Keys keys, Visitor visitor) {
        this.folder = folder;
        this.keys = keys;
        try {
            Disk.createFolder(folder);
            dropUnfinishedSegment();
            long last = segments();
            if (last == 0) {
                number = 1;
                segment = Segment.create(path(1), 1, end.chain(), keys);
                length = Segment.HEADER;
            } else {
                segment = readSegments(last, visitor);
            }
            file = new RandomAccessFile(path(number).toFile(), "rw");
            if (tornBytes > 0) {
                file.setLength(length);
                file.getFD().sync();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether there is a journal in this folder.
    static boolean exists(Path folder) {
        return Files.exists(folder.resolve(name(1)));
    }

    /// Adds the revisions of one save and forces them to disk.
    ///
    /// @return the end of the journal with them
    /// @throws UncheckedIOException when they are not on disk; the journal is then as before
    Segment.End append(List<String> contents) {
        return write(contents, true);
    }

    /// Adds the revisions of one save that are kept elsewhere too. They are on disk once something was
    /// appended behind them.
    void copy(List<String> contents) {
        write(contents, false);
    }

    private Segment.End write(List<String> contents, boolean forced) {
        try {
            if (length >= SEGMENT_BYTES) {
                startSegment();
            }
            var frame = segment.frame(end, contents);
            try {
                file.seek(length);
                file.write(frame);
                if (forced) {
                    file.getFD().sync();
                }
            } catch (IOException e) {
                cutBack();
                throw e;
            }
            length += frame.length;
            end = Segment.endOf(frame);
            return end;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The end of the journal.
    Segment.End end() {
        return end;
    }

    /// How many bytes of a torn last write were cut off at opening.
    long tornBytes() {
        return tornBytes;
    }

    /// Reads the whole journal once more.
    void replay(Visitor visitor) {
        var endBefore = end;
        long numberBefore = number;
        long lengthBefore = length;
        try {
            end = Segment.End.NONE;
            readSegments(number, visitor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            // whatever was met on the way, the next save goes behind the last one
            end = endBefore;
            number = numberBefore;
            length = lengthBefore;
        }
    }

    /// Reads the next saves once more, about [#PART] bytes of them, on whatever thread, while others may be added
    /// behind them.
    ///
    /// @param from where they begin
    /// @param until the last save that is read
    /// @return where those behind them begin; from the same place the same saves are read again
    /// @throws Damaged when a save does not verify
    Place read(Place from, Segment.End until, Visitor visitor) {
        try (var in = new RandomAccessFile(path(from.file).toFile(), "r")) {
            var read = Segment.open(bytes(in, 0, Segment.HEADER), from.file, from.chainBefore, keys);
            // a save may be longer than a part, and is read once
            int first = Segment.lengthOfFrame(bytes(in, from.offset, Segment.FRAME_HEADER));
            var bytes = bytes(in, from.offset, Math.max(PART, first));
            var frame = read.read(bytes, from.end);
            if (frame == null) {
                throw new Damaged("record " + (from.end.sequence() + 1) + " of the journal, file " + from.file);
            }
            var end = from.end;
            while (frame != null) {
                visitor.visit(frame);
                end = frame.end();
                frame = end.sequence() < until.sequence() ? read.read(bytes, end) : null;
            }
            long offset = from.offset + bytes.position();
            return offset < in.length()
                    ? new Place(from.file, from.chainBefore, offset, end)
                    : new Place(from.file + 1, end.chain(), Segment.HEADER, end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteBuffer bytes(RandomAccessFile in, long offset, int most) throws IOException {
        var bytes = new byte[(int) Math.min(most, Math.max(0, in.length() - offset))];
        in.seek(offset);
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes);
    }

    /// The journal's files with how many bytes of each are good.
    List<Path> files() {
        return Stream.iterate(1L, n -> n <= number, n -> n + 1).map(this::path).toList();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Segment readSegments(long last, Visitor visitor) throws IOException {
        Segment read = null;
        var bytes = ByteBuffer.allocate(0);
        for (number = 1; number <= last; number++) {
            bytes = whole(path(number), bytes);
            if (bytes.remaining() < Segment.HEADER) {
                throw new Damaged("the head of journal file " + number);
            }
            read = Segment.open(bytes, number, end.chain(), keys);
            while (bytes.hasRemaining()) {
                var frame = read.read(bytes, end);
                if (frame == null) {
                    if (number < last || Segment.anyFrameBehind(bytes, end)) {
                        throw new Damaged("record " + (end.sequence() + 1) + " of the journal, file " + number);
                    }
                    tornBytes = bytes.remaining();
                    break;
                }
                end = frame.end();
                visitor.visit(frame);
            }
            length = bytes.position();
        }
        number = last;
        if (read == null) {
            throw new Damaged("the journal");
        }
        return read;
    }

    /// A file whole, in the buffer of the one before where it fits in: the files of years are hundreds of megabytes.
    private static ByteBuffer whole(Path file, ByteBuffer before) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            int size = Math.toIntExact(in.length());
            var bytes = size <= before.capacity() ? before.clear().limit(size) : ByteBuffer.allocate(size);
            in.readFully(bytes.array(), 0, size);
            return bytes;
        }
    }

    /// A segment whose header was never finished holds nothing.
    private void dropUnfinishedSegment() throws IOException {
        long last = segments();
        if (last > 0 && Files.size(path(last)) < Segment.HEADER) {
            Files.delete(path(last));
        }
    }

    private void startSegment() throws IOException {
        var next = Segment.create(path(number + 1), number + 1, end.chain(), keys);
        file.getFD().sync();
        file.close();
        number++;
        file = new RandomAccessFile(path(number).toFile(), "rw");
        segment = next;
        length = Segment.HEADER;
    }

    private void cutBack() {
        try {
            file.setLength(length);
        } catch (IOException e) {
            // the next save writes over what is left, and opening cuts it off
        }
    }

    private long segments() {
        long last = 0;
        while (Files.exists(path(last + 1))) {
            last++;
        }
        return last;
    }

    private Path path(long segmentNumber) {
        return folder.resolve(name(segmentNumber));
    }

    private static String name(long segmentNumber) {
        return "%08d%s".formatted(segmentNumber, ENDING);
    }
}

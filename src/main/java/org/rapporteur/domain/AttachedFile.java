package org.rapporteur.domain;

import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A file that was handed over at a meeting, or a photo taken of it: a law, a table of figures, a business
/// card. The record tells what it is; its content lies beside the journal, encrypted.
///
/// @param fileName what the file is called, with its ending
/// @param title what it is, where its name does not say it
/// @param handover whether the delegation received or gave it
/// @param party from or to whom, where that person or post is kept
/// @param partyWords from or to whom, in words, where they are kept nowhere
/// @param recommendation what it bears on, where it bears on one
/// @param confidentiality who may know of it
/// @param time day and hour on the mission's wall clock
/// @param size the bytes of its content
/// @param sha256 the SHA-256 of its content in hexadecimal digits; with the size it says which content
///     this is, and never changes
public record AttachedFile(
        Id<AttachedFile> id,
        Id<Meeting> meeting,
        @Required String fileName,
        String title,
        Handover handover,
        @Nullable Id<? extends Party> party,
        String partyWords,
        @Nullable Id<Recommendation> recommendation,
        Confidentiality confidentiality,
        LocalDateTime time,
        int size,
        @Required String sha256)
        implements Kept {

    /// The largest content, in bytes: 50 MB.
    public static final int LARGEST = 50 << 20;

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /// Which way a file went over the table.
    public enum Handover {
        RECEIVED,
        GIVEN
    }

    /// A new file that was received.
    ///
    /// @param size of its content, in bytes
    /// @param sha256 of its content
    public static AttachedFile of(Id<Meeting> meeting, String fileName, LocalDateTime time, int size, String sha256) {
        return Shape.of(AttachedFile.class)
                .fresh("meeting", meeting, "fileName", fileName, "time", time, "size", size, "sha256", sha256);
    }

    /// What people call it: its title, or the name of the file.
    public String name() {
        return title.isBlank() ? fileName : title;
    }

    /// The same file, received or given.
    public AttachedFile as(Handover newHandover) {
        return Shape.with(this, "handover", newHandover);
    }

    /// The same file with this title.
    public AttachedFile called(String newTitle) {
        return Shape.with(this, "title", newTitle);
    }

    /// The same file, received from this person or post, or given to them.
    public AttachedFile withParty(@Nullable Id<? extends Party> newParty) {
        return Shape.with(this, "party", newParty);
    }

    /// The same file, of which no more than these may know.
    public AttachedFile seenBy(Confidentiality newConfidentiality) {
        return Shape.with(this, "confidentiality", newConfidentiality);
    }

    /// Whether a document for this audience tells of it.
    public boolean isFor(Confidentiality audience) {
        return audience.allows(confidentiality);
    }

    /// Whether it has the same content as another.
    public boolean hasContentOf(AttachedFile other) {
        return size == other.size && sha256.equals(other.sha256);
    }

    /// The ending of its name in small letters, without the dot; empty where it has none.
    public String ending() {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public void check() {
        if (size < 1 || size > LARGEST || !SHA256.matcher(sha256).matches()) {
            throw new RuleBroken("attached_file.no_content", fileName);
        }
    }
}

package org.rapporteur.exchange;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import ezvcard.property.Language;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.TextProperty;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.FileTrouble;
import org.rapporteur.domain.PlainText;
import org.rapporteur.domain.RuleBroken;

/// Reads cards, vCard 2.1, 3.0 (RFC 2426) or 4.0 (RFC 6350), as rows of a sheet. Pictures, sounds
/// and keys are left out while the bytes are read: they are most of such a file.
final class VCardFile {
    private static final Set<String> LEFT_OUT = Set.of("PHOTO", "LOGO", "SOUND", "KEY", "X-MS-CARDPICTURE");
    private static final int LONGEST_WORD = 64;

    private final Limits.Count count;

    VCardFile(Limits.Count count) {
        this.count = count;
    }

    /// @throws RuleBroken `sheet.*` or `file.*`
    Sheet read(Path file) {
        var encoding = Encoding.of(withoutPictures(file));
        var rows = new ArrayList<Sheet.Row>();
        rows.add(new Sheet.Row(
                0, Stream.of(PersonField.values()).map(PersonField::word).toList()));
        try (var reader = new VCardReader(encoding.text())) {
            // a card that names no charset for what is quoted means the file's own
            reader.setDefaultQuotedPrintableCharset(
                    encoding.name().startsWith("UTF") ? StandardCharsets.UTF_8 : Charset.forName(encoding.name()));
            for (var card = reader.readNext(); card != null; card = reader.readNext()) {
                count.row();
                rows.add(row(rows.size(), card));
            }
        } catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            throw new RuleBroken("sheet.damaged_card", rows.size());
        }
        var text = encoding.text().toUpperCase(Locale.ROOT);
        if (text.lastIndexOf("END:VCARD") < text.lastIndexOf("BEGIN:VCARD")) {
            // the file was cut off, and what is missing may be more than the end of this card
            throw new RuleBroken("sheet.damaged_card", rows.size() - 1);
        }
        return new Sheet("", encoding.name(), encoding.guessed(), rows, 0);
    }

    private byte[] withoutPictures(Path file) {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            var kept = new ByteArrayOutputStream();
            boolean keeps = true;
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next != ' ' && next != '\t') {
                    var word = word(in, next);
                    keeps = !LEFT_OUT.contains(name(word));
                    if (keeps) {
                        kept.writeBytes(word);
                    }
                    next = word[word.length - 1] == '\n' ? '\n' : 0;
                } else if (keeps) {
                    kept.write(next);
                }
                if (next != '\n') {
                    line(in, keeps, kept);
                }
                count.pending(kept.size());
            }
            return kept.toByteArray();
        } catch (IOException e) {
            throw FileTrouble.of(e, file);
        }
    }

    /// The beginning of a line, up to what ends a property's name.
    private byte[] word(InputStream in, int first) throws IOException {
        var word = new ByteArrayOutputStream();
        for (int next = first; next >= 0; next = in.read()) {
            word.write(next);
            if (next == ':' || next == ';' || next == '\n' || word.size() > LONGEST_WORD) {
                break;
            }
        }
        count.bytes(word.size());
        return word.toByteArray();
    }

    private void line(InputStream in, boolean keeps, ByteArrayOutputStream kept) throws IOException {
        int length = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (keeps) {
                kept.write(next);
            }
            if (++length % (1 << 16) == 0) {
                count.bytes(1 << 16);
                count.pending(kept.size());
            }
            if (next == '\n') {
                break;
            }
        }
        count.bytes(length % (1 << 16));
    }

    private static String name(byte[] word) {
        var text = new String(word, StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT);
        // of "item1.PHOTO;" the middle
        return text.replaceAll("[:;\\s]+$", "").replaceFirst("^.*\\.", "");
    }

    private Sheet.Row row(int number, VCard card) {
        var cells = Stream.of(PersonField.values())
                .map(field -> PlainText.clean(text(card, field)).strip())
                .toList();
        cells.forEach(cell -> count.text(cell.length(), number));
        return new Sheet.Row(number, cells);
    }

    private static String text(VCard card, PersonField field) {
        var name = card.getStructuredName();
        return switch (field) {
            case NAME -> value(card.getFormattedName());
            case FIRST_NAME -> name == null ? "" : text(name.getGiven());
            case MIDDLE_NAME -> name == null ? "" : joined(name.getAdditionalNames(), " ");
            case LAST_NAME -> name == null ? "" : text(name.getFamily());
            case FORM_OF_ADDRESS -> name == null ? "" : prefixes(name);
            case POSITION ->
                joined(card.getTitles().stream().map(TextProperty::getValue).toList(), ", ");
            case INSTITUTION ->
                card.getOrganization() == null
                        ? ""
                        : joined(card.getOrganization().getValues(), ", ");
            case PHONE ->
                joined(
                        card.getTelephoneNumbers().stream()
                                .map(VCardFile::number)
                                .toList(),
                        ", ");
            case EMAIL ->
                joined(card.getEmails().stream().map(TextProperty::getValue).toList(), ", ");
            case LANGUAGES ->
                joined(card.getLanguages().stream().map(VCardFile::language).toList(), ", ");
            case REMARK ->
                joined(card.getNotes().stream().map(TextProperty::getValue).toList(), "\n");
        };
    }

    private static String prefixes(StructuredName name) {
        return joined(name.getPrefixes(), " ");
    }

    private static @Nullable String number(Telephone telephone) {
        var uri = telephone.getUri();
        return uri == null ? telephone.getText() : uri.getNumber();
    }

    private static String language(Language language) {
        return Locale.forLanguageTag(text(language.getValue())).getLanguage();
    }

    private static String value(@Nullable TextProperty property) {
        return property == null ? "" : text(property.getValue());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String joined(List<? extends @Nullable String> texts, String between) {
        return texts.stream()
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(between));
    }
}

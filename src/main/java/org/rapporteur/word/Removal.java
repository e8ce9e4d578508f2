package org.rapporteur.word;

/// What a letterhead had and no document takes over from it.
public enum Removal {
    /// Paragraphs that stood in the body.
    TEXT,
    /// Sections before the last, whose page is the documents'.
    SECTIONS,
    CONTENT_CONTROLS,
    /// Fields that show names or places of files, or bring in other files.
    FIELDS,
    TRACKED_CHANGES,
    COMMENTS,
    /// Links and pictures that lie elsewhere.
    LINKS,
    /// The template that it was itself made from.
    TEMPLATE,
    MACROS,
    /// Objects of other programs, charts and diagrams.
    OBJECTS,
    /// Pictures of a kind that is not drawn everywhere, or that can run a script.
    PICTURES,
    FONTS,
    BUILDING_BLOCKS,
    /// The names of author, company and others in the file's properties.
    PROPERTIES,
    CUSTOM_PROPERTIES,
    VARIABLES,
    CUSTOM_XML,
    THUMBNAIL,
    /// What forbids others to change it.
    PROTECTION,
    /// Marks of who changed what in which sitting.
    EDITING_MARKS
}

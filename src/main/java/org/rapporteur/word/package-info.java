/// Word documents: what a delegation signs, sends and hands over.
///
/// [org.rapporteur.word.Docx] and what it hands out ([org.rapporteur.word.Line],
/// [org.rapporteur.word.Table]) are a small kit in which a document's code reads like its outline;
/// [org.rapporteur.word.Wording] has the fixed words in six languages, and
/// [org.rapporteur.word.MinutesDocument] and [org.rapporteur.word.ProgrammeDocument] are documents
/// written with them. [org.rapporteur.word.DocxText] reads what others wrote, as a stream. Imports the
/// domain; no other package knows Apache POI's Word classes.
package org.rapporteur.word;

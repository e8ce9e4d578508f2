/// The words of a mission and their rules: records, enums and what follows from them alone.
///
/// Everything that is kept is a record here that implements [org.rapporteur.domain.Kept]. The
/// components of a record are its fields, and their names are the same word in the journal, the
/// table, the command line, the text key and the screen: [org.rapporteur.domain.Shape] reads them
/// once for all of these. Nothing here knows a file, a table or a window; only `java.base` is used.
package org.rapporteur.domain;

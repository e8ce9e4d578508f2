/// The one screen from which every document of a mission leaves: which, of what, in which language, for
/// whom, naming people or not; what will be in it and what is left out; then the file.
package org.rapporteur.ui.documents;

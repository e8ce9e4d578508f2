/// The export of minutes to Word. Imports shared parts, the domain, the store and the documents.
package org.rapporteur.ui.minutes;

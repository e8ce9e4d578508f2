/// All missions: opening one, beginning one, correcting its dates and delegates. Imports shared
/// parts, the domain and the store.
package org.rapporteur.ui.mission;

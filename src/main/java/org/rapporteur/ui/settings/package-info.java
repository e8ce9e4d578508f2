/// The first screen: unlocking the store, or making one at the first start. Imports shared parts,
/// the domain and the store.
package org.rapporteur.ui.settings;

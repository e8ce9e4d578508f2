/// What all screens share: the door to threads ([org.rapporteur.ui.Background]), the door to
/// failures ([org.rapporteur.ui.Failures]), the way between screens
/// ([org.rapporteur.ui.Navigator]), and the form and the list in which any kind of record is edited.
///
/// A screen is two classes in a package of its own below this one: a `View` of nodes and bindings,
/// and a `Model` of state and commands that knows no node. May import the domain and the store,
/// never a screen.
package org.rapporteur.ui;

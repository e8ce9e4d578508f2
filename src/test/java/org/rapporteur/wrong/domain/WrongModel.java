package org.rapporteur.wrong.domain;

import java.sql.Connection;
import javafx.scene.Node;
import org.rapporteur.wrong.store.WrongStore;

/// Wrong on purpose: a domain that knows SQL, the store and a node, and a model that knows a node.
public record WrongModel(Connection connection, WrongStore store, Node node) {}

package org.rapporteur.domain;

import java.util.List;

/// Something asked for is against a rule, and nothing was changed.
///
/// It carries the key of the sentence to show and what fills its gaps; [Texts#sentence(RuleBroken)]
/// makes the sentence. The exception's own message is the key alone, so that no name and no note
/// text can reach a log through it.
public final class RuleBroken extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient List<Object> arguments;

    /// @param key the text key below `rule.`
    /// @param arguments what fills the gaps of the sentence, in their order
    public RuleBroken(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /// The text key below `rule.`.
    public String key() {
        return key;
    }

    /// What fills the gaps of the sentence, in their order.
    public List<Object> arguments() {
        return arguments;
    }
}

package org.deskwright.logs.signature;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

class CauseRulesTest {
    /** What a rule names is there, may be found at fault, and says where it is known from. */
    @Test
    void everyRuleIsOfSignaturesThatAreThere() {
        Map<String, Signature> known = SignatureCatalogue.bundled().signatures().stream()
                .collect(Collectors.toMap(Signature::id, Function.identity()));
        assertFalse(CauseRules.bundled().rules().isEmpty());
        for (CauseRules.Rule rule : CauseRules.bundled().rules()) {
            assertTrue(known.containsKey(rule.cause()), rule.cause());
            assertTrue(known.keySet().containsAll(rule.effects()), rule.toString());
            assertFalse(rule.effects().contains(rule.cause()), rule.toString());
            assertTrue(rule.within() > 0 && rule.lag() >= 0, rule.toString());
            assertTrue(rule.why().endsWith(".") && !rule.source().isBlank(), rule.toString());
            rule.effects()
                    .forEach(effect -> assertTrue(
                            known.get(effect).severity() != Severity.INFO && !known.get(effect).topics().isEmpty(),
                            effect));
        }
    }
}

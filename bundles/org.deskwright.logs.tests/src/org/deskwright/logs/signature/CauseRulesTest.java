package org.deskwright.logs.signature;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;

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
            assertTrue(rule.why().endsWith(".") && rule.source().url().startsWith("https://"), rule.toString());
            rule.effects()
                    .forEach(effect -> assertTrue(
                            known.get(effect).severity() != Severity.INFO && !known.get(effect).topics().isEmpty()
                                    || CauseRules.bundled().causes(effect),
                            effect));
        }
    }

    @Test
    void theFileIsAsItsSchemaSays() throws IOException {
        Validator.Result result = validate(text("log-causes.json"));
        assertTrue(result.isValid(), () -> result.getErrors().toString());
        assertFalse(validate(text("log-causes.json").replace("https://", "")).isValid());
    }

    private static Validator.Result validate(String json) throws IOException {
        return new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory())
                .validate(text("schema/log-causes.schema.json"), json);
    }

    private static String text(String name) throws IOException {
        try (InputStream in = CauseRules.class.getResourceAsStream("/data/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

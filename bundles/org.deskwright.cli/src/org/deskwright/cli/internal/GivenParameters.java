package org.deskwright.cli.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckDescriptor;
import org.deskwright.core.check.CheckDescriptor.ParameterSpec;
import org.deskwright.core.check.CheckRegistry;

/** Parameters as given by {@code --parameter CHECK.PARAM=VALUE}, checked against the descriptors. */
public final class GivenParameters {
    private GivenParameters() {
    }

    public static Map<String, Map<String, String>> parse(List<String> given, CheckRegistry registry) {
        Map<String, Map<String, String>> parameters = new TreeMap<>();
        for (String text : given) {
            int equals = text.indexOf('=');
            int dot = equals < 0 ? -1 : text.lastIndexOf('.', equals);
            if (dot < 1) {
                throw new UsageProblem(
                        "--parameter takes CHECK.PARAM=VALUE, such as estate.stuck-transition.stuck-after=20,"
                                + " not '" + text + "'");
            }
            CheckDescriptor check = check(text.substring(0, dot), registry);
            ParameterSpec spec = parameter(check, text.substring(dot + 1, equals));
            String value = text.substring(equals + 1);
            spec.problemWith(value).ifPresent(problem -> {
                throw new UsageProblem("--parameter " + check.id() + "." + spec.id() + ": " + problem);
            });
            parameters.computeIfAbsent(check.id(), k -> new TreeMap<>()).put(spec.id(), value);
        }
        return parameters;
    }

    private static CheckDescriptor check(String id, CheckRegistry registry) {
        return registry.check(id).map(Check::descriptor).orElseThrow(() -> new UsageProblem("there is no check '" + id
                + "'" + Suggestions.hint(id, registry.checks().stream().map(c -> c.descriptor().id()).toList())));
    }

    private static ParameterSpec parameter(CheckDescriptor check, String id) {
        List<String> ids = check.parameters().stream().map(ParameterSpec::id).toList();
        return check.parameters().stream().filter(p -> p.id().equals(id)).findFirst()
                .orElseThrow(() -> new UsageProblem("the check " + check.id() + " has no parameter '" + id + "'"
                        + (ids.isEmpty() ? "; it takes none" : "; it takes " + String.join(", ", ids))));
    }
}

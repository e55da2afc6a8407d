package org.deskwright.cli.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import org.deskwright.cli.Console;
import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckDescriptor;
import org.deskwright.core.check.CheckDescriptor.ParameterSpec;
import org.deskwright.core.check.CheckRegistry;
import org.deskwright.core.check.CheckSettings;
import org.deskwright.core.check.CheckSettingsJson;

/** Parameters and turned-off checks as given on the command line and in a file, checked against the descriptors. */
public final class GivenParameters {
    /** Reports are far larger than settings, and may be given as well. */
    private static final long LARGEST_FILE = 256L * 1024 * 1024;

    private GivenParameters() {
    }

    /** What the file says, with what is given by itself on top. */
    public static CheckSettings of(Console console, CheckRegistry registry, Optional<String> file, List<String> given,
            List<String> disabled) throws IOException {
        CheckSettings settings = file.isPresent() ? read(console, file.get(), registry) : CheckSettings.DEFAULT;
        TreeSet<String> off = new TreeSet<>();
        disabled.forEach(id -> off.add(check("--disable: ", id, registry).id()));
        return settings.with(new CheckSettings(parse(given, registry), off));
    }

    private static CheckSettings read(Console console, String given, CheckRegistry registry) throws IOException {
        Path path = console.resolve(given);
        if (given.isBlank() || !Files.isRegularFile(path)) {
            throw new UsageProblem("--parameters: there is no file '" + given + "'");
        }
        if (Files.size(path) > LARGEST_FILE) {
            throw new UsageProblem("--parameters: " + given + " is too large to be settings");
        }
        try {
            CheckSettings settings = CheckSettingsJson.read(Files.readString(path, StandardCharsets.UTF_8));
            settings.problem(registry).ifPresent(problem -> {
                throw new UsageProblem("--parameters: " + given + ": " + problem);
            });
            return settings;
        } catch (IllegalArgumentException | java.nio.charset.CharacterCodingException e) {
            throw new UsageProblem("--parameters: " + given + " holds no settings of checks: " + e.getMessage());
        }
    }

    private static TreeMap<String, Map<String, String>> parse(List<String> given, CheckRegistry registry) {
        TreeMap<String, Map<String, String>> parameters = new TreeMap<>();
        for (String text : given) {
            int equals = text.indexOf('=');
            int dot = equals < 0 ? -1 : text.lastIndexOf('.', equals);
            if (dot < 1) {
                throw new UsageProblem(
                        "--parameter takes CHECK.PARAM=VALUE, such as estate.stuck-transition.stuck-after=20,"
                                + " not '" + text + "'");
            }
            CheckDescriptor check = check("", text.substring(0, dot), registry);
            ParameterSpec spec = parameter(check, text.substring(dot + 1, equals));
            String value = text.substring(equals + 1);
            spec.problemWith(value).ifPresent(problem -> {
                throw new UsageProblem("--parameter " + check.id() + "." + spec.id() + ": " + problem);
            });
            parameters.computeIfAbsent(check.id(), k -> new TreeMap<>()).put(spec.id(), value);
        }
        return parameters;
    }

    private static CheckDescriptor check(String option, String id, CheckRegistry registry) {
        return registry.check(id).map(Check::descriptor)
                .orElseThrow(() -> new UsageProblem(option + "there is no check '" + id + "'"
                        + Suggestions.hint(id, registry.checks().stream().map(c -> c.descriptor().id()).toList())));
    }

    private static ParameterSpec parameter(CheckDescriptor check, String id) {
        List<String> ids = check.parameters().stream().map(ParameterSpec::id).toList();
        return check.parameter(id).orElseThrow(() -> new UsageProblem("the check " + check.id() + " has no parameter '"
                + id + "'" + (ids.isEmpty() ? "; it takes none" : "; it takes " + String.join(", ", ids))));
    }
}

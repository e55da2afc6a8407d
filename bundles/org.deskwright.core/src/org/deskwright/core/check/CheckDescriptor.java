package org.deskwright.core.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All of a check but its logic, read from a JSON file ({@code deskwright.check/1}, see the schema in
 * {@code catalogue/schema/check.schema.json}).
 *
 * @param id stable, {@code area.short-name}
 * @param title the question it decides
 * @param requires the evidence it looks at
 * @param questions keys of the answers it can use
 * @param parameters what an admin may tune
 * @param validity from and until when its rule holds
 * @param sources where the rule comes from; at least one
 * @param variants by variant name, what each branch says
 */
public record CheckDescriptor(String id, String title, List<Requirement> requires, List<String> questions,
        List<ParameterSpec> parameters, Validity validity, List<Citation> sources, Map<String, Variant> variants) {

    public CheckDescriptor {
        requires = Absent.list(requires);
        questions = Absent.list(questions);
        parameters = Absent.list(parameters);
        sources = Absent.list(sources);
        validity = validity == null ? Validity.ALWAYS : validity;
        variants = variants == null ? Map.of() : Map.copyOf(variants);
    }

    /** How much a kind of evidence is needed. */
    public enum Level {
        /** Without it the engine says "missing" and does not ask the check. */
        MANDATORY,
        /** At least one of the kinds with this level must be there. */
        AT_LEAST_ONE,
        /** Sharpens the answer. */
        OPTIONAL
    }

    /** One kind of evidence and how much it is needed. */
    public record Requirement(String kind, Level level) {}

    /** What a branch says: its kind of outcome, importance (findings only), text and helpful remedies. */
    public record Variant(String outcome, Importance importance, String message, List<String> remedies) {
        public Variant {
            remedies = Absent.list(remedies);
        }
    }

    /** A tunable of a check; {@code type} is {@code integer}, {@code text} or {@code yes-no}. */
    public record ParameterSpec(String id, String title, String type, String defaultValue, String unit, Long minimum,
            Long maximum) {
        /** Why the text cannot be a value of this parameter, in words for the admin; empty when it can. */
        public Optional<String> problemWith(String value) {
            return ParameterTypes.problem(this, value);
        }
    }

    /** Days on which a rule began and ceased to hold, both inclusive, either open. */
    public record Validity(Optional<LocalDate> from, Optional<LocalDate> until, String note) {
        public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty(), "");

        public boolean holdsOn(LocalDate day) {
            return from.map(f -> !day.isBefore(f)).orElse(true) && until.map(u -> !day.isAfter(u)).orElse(true);
        }
    }

    /** Where a fact was taken from; parts that the file does not give are empty. */
    public record Citation(String title, String edition, String url, String fact) {
        public Citation {
            title = Absent.text(title);
            edition = Absent.text(edition);
            url = Absent.text(url);
            fact = Absent.text(fact);
        }
    }

    /** The parameter of that id, if there is one. */
    public Optional<ParameterSpec> parameter(String parameterId) {
        return parameters.stream().filter(spec -> spec.id().equals(parameterId)).findFirst();
    }

    /** The variant of an outcome, if the descriptor knows it. */
    public Optional<Variant> variant(String name) {
        return Optional.ofNullable(variants.get(name));
    }
}

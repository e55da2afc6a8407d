package org.deskwright.logs.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.signature.Severity;
import org.deskwright.logs.signature.Signature;
import org.deskwright.logs.signature.SignatureCatalogue;
import org.deskwright.logs.signature.SignatureHit;
import org.deskwright.logs.signature.SignatureSet;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/**
 * Rules ready to be looked for, in one pass with signatures where these are wanted as well. Immutable, shared by
 * threads.
 */
public final class RuleSet {
    /** So that the id of a rule is never one of a signature. */
    private static final String PREFIX = "session:";
    private static final String VALUE = "value";

    /** A rule with its regular expression; null where nothing is read by it. One of marker and metric is null. */
    private record Ready(Marker marker, MetricRule metric, Pattern regex) {}

    private final SessionRules rules;
    private final SignatureSet signatures;
    private final Map<String, Ready> ready = new HashMap<>();

    public RuleSet(SessionRules rules, List<LogFormat> formats) {
        this(rules, new SignatureCatalogue(List.of()), formats);
    }

    /** @param others signatures to find in the same pass */
    public RuleSet(SessionRules rules, SignatureCatalogue others, List<LogFormat> formats) {
        this.rules = rules;
        List<Signature> all = new ArrayList<>(others.signatures());
        for (Marker marker : rules.markers()) {
            all.add(signature(marker));
            boolean reads = Marker.TOLD.stream().anyMatch(name -> marker.line().regex().contains("(?P<" + name + ">"));
            ready.put(PREFIX + marker.id(),
                    new Ready(marker, null, reads ? Pattern.compile(marker.line().regex()) : null));
        }
        for (MetricRule metric : rules.metrics()) {
            all.add(signature(metric.marker()));
            ready.put(PREFIX + metric.id(), new Ready(null, metric,
                    metric.line().number().isPresent() ? null : Pattern.compile(metric.line().regex())));
        }
        signatures = new SignatureSet(new SignatureCatalogue(all), formats);
    }

    private static Signature signature(Marker marker) {
        return new Signature(PREFIX + marker.id(), marker.title(), Set.of(), Severity.INFO, marker.title(),
                marker.source(), "", marker.line());
    }

    /** What is looked for. */
    public SignatureSet signatures() {
        return signatures;
    }

    /** The rules. */
    public SessionRules rules() {
        return rules;
    }

    Optional<Marker> marker(Signature signature) {
        return Optional.ofNullable(ready.get(signature.id())).map(Ready::marker);
    }

    Optional<MetricRule> metric(Signature signature) {
        return Optional.ofNullable(ready.get(signature.id())).map(Ready::metric);
    }

    /** Whether the line has to be read for what it tells. */
    boolean reads(Marker marker) {
        return ready.get(PREFIX + marker.id()).regex != null;
    }

    /** What a line tells besides. */
    Map<String, String> told(Marker marker, String line) {
        Pattern regex = ready.get(PREFIX + marker.id()).regex;
        Matcher matcher = regex.matcher(line);
        Map<String, String> told = new HashMap<>();
        if (matcher.find()) {
            regex.namedGroups().keySet().stream().filter(Marker.TOLD::contains).forEach(name -> {
                String text = matcher.group(name);
                if (text != null && !text.isBlank()) {
                    told.put(name, text.strip());
                }
            });
        }
        return told;
    }

    /** The value that the line of a hit tells; empty where it is no number. */
    Optional<Double> value(MetricRule rule, SignatureHit hit, Supplier<String> line) {
        return rule.line().number().isPresent()
                ? Optional.of(hit.value()).filter(value -> !value.isNaN())
                : value(rule, line.get());
    }

    private Optional<Double> value(MetricRule rule, String line) {
        Matcher matcher = ready.get(PREFIX + rule.id()).regex.matcher(line);
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Double.parseDouble(matcher.group(VALUE)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}

package org.deskwright.certificates.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.lint.Lint.Basis;
import org.deskwright.certificates.lint.Lint.Severity;
import org.deskwright.certificates.x509.Certificate;

import com.google.gson.Gson;

/** All lints. Immutable; may be used by several threads. */
public final class Lints {
    private record Entry(String id, String severity, String basis, String about, String title, String clause) {}

    private record Table(String schema, List<Entry> lints) {}

    private record Known(Lint lint, LintCheck check) {}

    private final List<Known> all;

    private Lints(List<Known> all) {
        this.all = List.copyOf(all);
    }

    public static Lints bundled() {
        Map<String, LintCheck> checks = new HashMap<>();
        checks.putAll(ShapeLints.CHECKS);
        checks.putAll(AuthorityLints.CHECKS);
        checks.putAll(NameLints.CHECKS);
        checks.putAll(PurposeLints.CHECKS);
        checks.putAll(KeyLints.CHECKS);
        checks.putAll(WebLints.CHECKS);
        checks.putAll(WindowsLints.CHECKS);
        List<Known> all = new ArrayList<>();
        try (InputStream in = Lints.class.getResourceAsStream("/data/lints.json")) {
            for (Entry entry : new Gson().fromJson(new InputStreamReader(in, StandardCharsets.UTF_8), Table.class)
                    .lints()) {
                LintCheck check = checks.remove(entry.id());
                if (check == null) {
                    throw new IllegalStateException("Nothing decides the lint " + entry.id());
                }
                all.add(new Known(new Lint(entry.id(), Severity.valueOf(entry.severity().toUpperCase(Locale.ROOT)),
                        Basis.valueOf(entry.basis().toUpperCase(Locale.ROOT)), entry.about(), entry.title(),
                        entry.clause()), check));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!checks.isEmpty()) {
            throw new IllegalStateException("Lints without an entry: " + checks.keySet());
        }
        return new Lints(all);
    }

    public List<Lint> lints() {
        return all.stream().map(Known::lint).toList();
    }

    public Optional<Lint> lint(String id) {
        return lints().stream().filter(lint -> lint.id().equals(id)).findFirst();
    }

    /** Those that it breaks, by all rules and by the role that it seems to have. */
    public List<LintHit> hits(Certificate certificate) {
        return hits(certificate, Role.of(certificate), EnumSet.allOf(Basis.class));
    }

    public List<LintHit> hits(Certificate certificate, Role role, Set<Basis> bases) {
        List<LintHit> hits = new ArrayList<>();
        for (Known known : all) {
            if (bases.contains(known.lint().basis())) {
                look(known, certificate, role).ifPresent(detail -> hits.add(new LintHit(known.lint(), detail)));
            }
        }
        return hits;
    }

    private static Optional<String> look(Known known, Certificate certificate, Role role) {
        try {
            return known.check().look(certificate, role);
        } catch (DerException e) {
            return Optional.empty(); // that it cannot be read is a lint of its own
        }
    }
}

package org.deskwright.policy.checklist;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.registry.CertificateBlob;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryType;

import com.google.re2j.Pattern;

/** Where a setting stands. */
public sealed interface Place {
    /** Keys of certificates. */
    Pattern CERTIFICATE = Pattern.compile("(?i).*\\\\SystemCertificates\\\\[^\\\\]+\\\\Certificates\\\\[0-9a-f]{40}");

    /**
     * A value of the registry, below HKEY_LOCAL_MACHINE or for users below HKEY_CURRENT_USER.
     *
     * @param number the type that Windows wants where it is a number; of another it may make anything
     */
    record Registry(Half half, String key, String value, RegistryType number) implements Place {
        /** Numbers that are wanted of it are of that type. */
        public Registry(Half half, String key, String value) {
            this(half, key, value, RegistryType.DWORD);
        }

        public Registry {
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(half, "half");
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(value, "value");
        }

        /** The value of that name of the other half. */
        public Registry of(Half other) {
            return new Registry(other, key, value, number);
        }

        /** What is odd of it where it is to be the certificate whose SHA-1 names the key. */
        Optional<String> oddCertificate(RegistryData data) {
            if (!value.equalsIgnoreCase("Blob") || !CERTIFICATE.matches(key)) {
                return Optional.empty();
            }
            String named = key.substring(key.lastIndexOf('\\') + 1);
            Optional<String> held = CertificateBlob.sha1(data.bytes());
            return held.isPresent()
                    ? held.filter(sha1 -> !sha1.equalsIgnoreCase(named))
                            .map(sha1 -> "it holds another certificate, whose SHA-1 is " + sha1)
                    : Optional.of("it holds no certificate");
        }
    }

    /** Who has a right, such as {@code SeNetworkLogonRight}. */
    record Right(String name) implements Place {}

    /**
     * A template of the editor of policies, not a setting.
     *
     * @param files any of which does, in lower case, without folder and ending
     * @param key below which it sets values
     */
    record Template(List<String> files, String key) implements Place {
        public Template {
            files = List.copyOf(files);
            Objects.requireNonNull(key, "key");
        }
    }

    /**
     * A policy of a template whose values have no public names: with the template it is a value of the registry,
     * without it reports tell its state.
     *
     * @param key below which the template sets values
     * @param others values there that are known to be of other policies, in lower case
     */
    record Named(String key, Set<String> others) implements Place {
        public Named {
            Objects.requireNonNull(key, "key");
            others = Set.copyOf(others);
        }

        /** Whether a value may be one of its own. */
        public boolean mayBe(String where, String value) {
            return (where.equalsIgnoreCase(key) || where.regionMatches(true, 0, key + "\\", 0, key.length() + 1))
                    && !others.contains(value.toLowerCase(Locale.ROOT));
        }
    }

    /** How a service starts, by what the name of its key matches. */
    final class Service implements Place {
        private final Pattern name;

        /** @param pattern a regular expression of RE2 */
        public Service(String pattern) {
            name = Pattern.compile(pattern);
        }

        public String pattern() {
            return name.pattern();
        }

        public boolean matches(String service) {
            return name.matches(service);
        }
    }
}

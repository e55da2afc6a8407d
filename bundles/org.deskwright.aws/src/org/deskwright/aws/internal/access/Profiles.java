package org.deskwright.aws.internal.access;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.deskwright.estate.account.AwsProfile;
import org.deskwright.estate.account.AwsProfile.Kind;
import org.deskwright.estate.account.MemberProfile;
import org.deskwright.estate.account.ProfileListing;

/** The configuration files of AWS as they were when read. */
public final class Profiles {
    /** What does not say whose credentials they are. */
    private static final Set<String> ASKING = Set.of("region", "endpoint_url", "services", "use_fips_endpoint",
            "use_dualstack_endpoint");

    private final AwsFiles files;
    private final ConfigText text;

    private Profiles(AwsFiles files) {
        this.files = files;
        this.text = ConfigText.read(files.config(), files.credentials());
    }

    public static Profiles read(AwsFiles files) {
        return new Profiles(files);
    }

    AwsFiles files() {
        return files;
    }

    public Map<String, String> environment() {
        return files.environment();
    }

    public boolean knows(String profile) {
        return section(profile).isPresent();
    }

    Optional<Section> section(String profile) {
        Map<String, Section> all = text.sections("profile");
        return Optional.ofNullable(all.get(profile)).or(() -> MemberProfile.of(profile)
                .flatMap(member -> Optional.ofNullable(all.get(member.base())).map(base -> member(base, member))));
    }

    /** Asks AWS where and how its base does, with the credentials of the role. */
    private static Section member(Section base, MemberProfile member) {
        Map<String, Section.Property> properties = new HashMap<>();
        base.properties().forEach((name, property) -> {
            if (ASKING.contains(name)) {
                properties.put(name, property);
            }
        });
        String partition = base.get("region").filter(r -> r.startsWith("us-gov-")).map(_ -> "aws-us-gov").orElse("aws");
        String role = "arn:" + partition + ":iam::" + member.account() + ":role/" + member.role();
        Map.of("role_arn", role, "source_profile", base.name()).forEach(
                (name, value) -> properties.put(name, new Section.Property(value, base.file(), base.line(), Map.of())));
        return new Section(member.text(), base.file(), base.line(), properties);
    }

    /** What tells of IAM Identity Center: the session that the profile names, or the profile itself. */
    Optional<Section> signOn(Section profile) {
        return profile.get("sso_session").map(name -> text.sections("sso-session").get(name))
                .or(() -> profile.has("sso_session") ? Optional.empty() : Optional.of(profile));
    }

    public List<String> regions(String profile) {
        return section(profile).flatMap(s -> s.get("region")).map(List::of).orElse(List.of());
    }

    public boolean flag(String profile, String name) {
        return section(profile).flatMap(s -> s.get(name)).filter(v -> v.equalsIgnoreCase("true")).isPresent();
    }

    /**
     * Instead of the addresses of AWS, in the order of the AWS CLI: variables before files, a service before all.
     *
     * @param service as the configuration names it, such as {@code workspaces} or {@code sso_oidc}
     */
    public Optional<URI> endpoint(String profile, String service) {
        Optional<Section> section = section(profile);
        return files.variable("AWS_ENDPOINT_URL_" + service.toUpperCase(Locale.ROOT))
                .or(() -> files.variable("AWS_ENDPOINT_URL"))
                .or(() -> section.flatMap(s -> s.get("services")).map(n -> text.sections("services").get(n))
                        .map(s -> s.properties().get(service)).map(p -> p.nested().get("endpoint_url")))
                .or(() -> section.flatMap(s -> s.get("endpoint_url"))).flatMap(Profiles::address);
    }

    static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text)).filter(u -> u.getHost() != null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public ProfileListing listing() {
        Map<String, Section> all = text.sections("profile");
        List<ProfileListing.Problem> problems = new ArrayList<>(text.problems());
        all.values().forEach(section -> new ProfileCheck(this, section, problems).run());
        return new ProfileListing(all.values().stream().map(this::profile).toList(), problems);
    }

    private AwsProfile profile(Section section) {
        return new AwsProfile(section.name(), kind(section),
                section.get("sso_account_id").or(() -> section.get("role_arn").map(Profiles::account)).orElse(""),
                section.get("region").orElse(""), section.get("endpoint_url").flatMap(Profiles::address),
                section.file(), section.line());
    }

    private static String account(String arn) {
        String[] parts = arn.split(":");
        return parts.length > 4 && parts[4].matches("\\d{12}") ? parts[4] : "";
    }

    /** In the order in which the AWS CLI looks. */
    static Kind kind(Section section) {
        if (section.has("role_arn")) {
            return section.has("web_identity_token_file")
                    ? Kind.WEB_IDENTITY
                    : section.has("mfa_serial") ? Kind.ROLE_WITH_MFA : Kind.ROLE;
        }
        if (section.has("sso_session")) {
            return Kind.SSO_SESSION;
        }
        if (section.has("sso_start_url") || section.has("sso_account_id")) {
            return Kind.SSO_LEGACY;
        }
        if (section.has("aws_access_key_id")) {
            return Kind.KEYS;
        }
        return section.has("credential_process") ? Kind.PROCESS : Kind.NONE;
    }
}

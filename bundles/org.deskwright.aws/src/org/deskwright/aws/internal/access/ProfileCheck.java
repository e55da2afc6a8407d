package org.deskwright.aws.internal.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.estate.account.ProfileListing.Problem;

/** Finds what is wrong with a profile without asking anybody. */
final class ProfileCheck {
    private final Profiles profiles;
    private final Section section;
    private final List<Problem> problems;

    ProfileCheck(Profiles profiles, Section section, List<Problem> problems) {
        this.profiles = profiles;
        this.section = section;
        this.problems = problems;
    }

    void run() {
        section.get("endpoint_url").filter(v -> Profiles.address(v).isEmpty())
                .ifPresent(_ -> add("endpoint_url", "endpoint_url is no address"));
        section.get("region").filter(v -> !v.matches("[a-z]{2,}(-[a-z]+)+-\\d"))
                .ifPresent(_ -> add("region", "region is not like eu-west-1"));
        switch (Profiles.kind(section)) {
            case KEYS -> needs("aws_access_key_id", "aws_secret_access_key");
            case SSO_SESSION, SSO_LEGACY -> signOn();
            case ROLE, ROLE_WITH_MFA -> role();
            case WEB_IDENTITY -> arn();
            case PROCESS -> {
                // whether it works shows when it runs
            }
            case NONE -> {
                if (section.has("aws_secret_access_key")) {
                    needs("aws_secret_access_key", "aws_access_key_id");
                } else {
                    add("", "it tells nothing of credentials");
                }
            }
        }
    }

    private void signOn() {
        String at = section.has("sso_session") ? "sso_session" : "sso_start_url";
        needs(at, "sso_account_id", "sso_role_name");
        Optional<Section> signOn = profiles.signOn(section);
        if (signOn.isEmpty()) {
            add(at, "there is no [sso-session " + section.get("sso_session").orElse("") + "]");
            return;
        }
        for (String name : List.of("sso_start_url", "sso_region")) {
            if (!signOn.get().has(name)) {
                problems.add(
                        new Problem(section.name(), signOn.get().file(), signOn.get().line(), name + " is missing"));
            }
        }
    }

    private void role() {
        arn();
        if (!section.has("source_profile") && !section.has("credential_source")) {
            add("role_arn", "source_profile is missing: it says whose credentials take the role");
        }
        List<String> seen = new ArrayList<>(List.of(section.name()));
        Optional<Section> at = Optional.of(section);
        while (at.isPresent() && at.get().has("role_arn") && at.get().has("source_profile")) {
            String next = at.get().get("source_profile").orElseThrow();
            at = profiles.section(next);
            if (at.isEmpty()) {
                add("source_profile", "there is no profile '" + next + "'");
            } else if (next.equals(seen.getLast())) {
                // a profile that has keys of its own may be its own source
                if (!at.get().has("aws_access_key_id")) {
                    add("source_profile", "the profile is its own source and has no access key");
                }
                return;
            } else if (seen.contains(next)) {
                add("source_profile", "the sources go round in a circle: " + String.join(", ", seen));
                return;
            }
            seen.add(next);
        }
    }

    private void arn() {
        section.get("role_arn").filter(v -> !v.matches("arn:aws[a-z-]*:iam::\\d{12}:role/.+"))
                .ifPresent(_ -> add("role_arn", "role_arn is not like arn:aws:iam::111122223333:role/NAME"));
    }

    private void needs(String at, String... names) {
        for (String name : names) {
            if (!section.has(name)) {
                add(at, name + " is missing");
            }
        }
    }

    private void add(String property, String reason) {
        problems.add(new Problem(section.name(), section.fileOf(property), section.lineOf(property), reason));
    }
}

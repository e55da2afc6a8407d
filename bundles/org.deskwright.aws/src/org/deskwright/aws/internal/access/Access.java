package org.deskwright.aws.internal.access;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.deskwright.estate.account.SignInDialog;
import org.deskwright.estate.live.LiveAnswer.State;

import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.InstanceProfileCredentialsProvider;

/**
 * Gets the credentials of profiles. The SDK could do it for most, but neither asks a person, nor goes through our proxy
 * and endpoint, nor ends what hangs.
 */
public final class Access {
    private final Clients clients;
    private final Setting setting;

    /**
     * What getting credentials works with.
     *
     * @param sessions that took an MFA code
     * @param processLimit how long a {@code credential_process} may take; it may itself ask a person
     */
    public record Setting(MfaSessions sessions, Pause pause, Duration processLimit) {
        public static final Setting USUAL = new Setting(MfaSessions.OF_THIS_PROCESS, Pause.SYSTEM,
                Duration.ofMinutes(1));
    }

    public Access(Clients clients, Setting setting) {
        this.clients = clients;
        this.setting = setting;
    }

    /** For clients: gets credentials when they are first needed and again before they end; asks nobody. */
    public AwsCredentialsProvider provider(String profile) {
        return new KeptCredentials(() -> resolve(profile, SignInDialog.NOBODY), setting.pause()::now);
    }

    /**
     * Gets credentials now.
     *
     * @throws CredentialsProblem when there are none; what AWS refused comes as the exception of the SDK
     */
    public AwsCredentials resolve(String profile, SignInDialog dialog) {
        try {
            return resolve(profile, dialog, new ArrayList<>());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("cancelled");
        }
    }

    private AwsCredentials resolve(String profile, SignInDialog dialog, List<String> seen) throws InterruptedException {
        Section section = clients.profiles().section(profile)
                .orElseThrow(() -> new CredentialsProblem(State.NOT_SIGNED_IN,
                        "there is no profile '" + profile + "' in the AWS configuration files"));
        if (seen.contains(profile)) {
            throw new CredentialsProblem(State.NOT_SIGNED_IN,
                    "the sources of profile '" + seen.getFirst() + "' go round in a circle");
        }
        seen.add(profile);
        return switch (Profiles.kind(section)) {
            case KEYS -> keys(section);
            case SSO_SESSION, SSO_LEGACY -> new SsoAccess(clients, setting.pause(), section).credentials(dialog);
            case ROLE, ROLE_WITH_MFA -> {
                AwsCredentials source = source(section, dialog, seen);
                yield new RoleAccess(clients, setting, section).assumed(() -> source, dialog);
            }
            case WEB_IDENTITY -> new RoleAccess(clients, setting, section).withToken(
                    Path.of(section.get("web_identity_token_file").orElseThrow()),
                    AnonymousCredentialsProvider.create());
            case PROCESS -> ProcessCredentials.get(profile, section.get("credential_process").orElseThrow(),
                    setting.processLimit());
            case NONE -> throw new CredentialsProblem(State.NOT_SIGNED_IN,
                    "the profile '" + profile + "' tells nothing of credentials");
        };
    }

    private AwsCredentials source(Section section, SignInDialog dialog, List<String> seen) throws InterruptedException {
        Optional<String> source = section.get("source_profile");
        if (source.isPresent()) {
            return source.get().equals(section.name()) && section.has("aws_access_key_id")
                    ? keys(section)
                    : resolve(source.get(), dialog, seen);
        }
        return switch (section.get("credential_source").orElse("")) {
            case "Environment" -> EnvironmentVariableCredentialsProvider.create().resolveCredentials();
            case "Ec2InstanceMetadata" -> {
                try (var provider = InstanceProfileCredentialsProvider.create()) {
                    yield provider.resolveCredentials();
                }
            }
            case "EcsContainer" -> {
                try (var provider = ContainerCredentialsProvider.create()) {
                    yield provider.resolveCredentials();
                }
            }
            default -> throw new CredentialsProblem(State.NOT_SIGNED_IN,
                    "the profile '" + section.name() + "' does not say whose credentials take its role");
        };
    }

    private static AwsCredentials keys(Section section) {
        String key = section.get("aws_access_key_id").orElse("");
        String secret = section.get("aws_secret_access_key")
                .orElseThrow(() -> new CredentialsProblem(State.NOT_SIGNED_IN,
                        "the profile '" + section.name() + "' has no aws_secret_access_key"));
        return section.get("aws_session_token")
                .<AwsCredentials>map(token -> AwsSessionCredentials.create(key, secret, token))
                .orElseGet(() -> AwsBasicCredentials.create(key, secret));
    }
}

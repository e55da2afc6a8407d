package org.deskwright.aws.internal.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.deskwright.aws.internal.access.Access.Setting;
import org.deskwright.estate.account.SignInDialog;
import org.deskwright.estate.live.LiveAnswer.State;

import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.Credentials;

/** Takes the role of a profile. */
final class RoleAccess {
    private static final int TRIES = 3;
    private static final String WRONG_CODE = "MultiFactorAuthentication failed";

    private final Clients clients;
    private final Setting setting;
    private final Section profile;
    private final String role;

    RoleAccess(Clients clients, Setting setting, Section profile) {
        this.clients = clients;
        this.setting = setting;
        this.profile = profile;
        this.role = profile.get("role_arn").orElseThrow();
    }

    AwsCredentials assumed(AwsCredentialsProvider source, SignInDialog dialog) {
        Optional<String> serial = profile.get("mfa_serial");
        if (serial.isEmpty()) {
            return assumed(source, _ -> {});
        }
        // the access key is part of it: whoever changes it is somebody else
        String key = profile.name() + '\n' + role + '\n' + serial.get() + '\n'
                + source.resolveCredentials().accessKeyId();
        Optional<AwsCredentials> known = setting.sessions().find(key, setting.pause().now());
        if (known.isPresent()) {
            return known.get();
        }
        AwsCredentials made = withCode(serial.get(), source, dialog);
        setting.sessions().keep(key, made);
        return made;
    }

    private AwsCredentials withCode(String serial, AwsCredentialsProvider source, SignInDialog dialog) {
        if (!dialog.canAsk()) {
            throw new CredentialsProblem(State.NOT_SIGNED_IN,
                    "sign in first: the role of profile '" + profile.name() + "' takes an MFA code");
        }
        for (int i = 1;; i++) {
            String code = dialog.mfaCode(profile.name(), serial).map(String::strip).filter(c -> !c.isEmpty())
                    .orElseThrow(() -> new CredentialsProblem(State.CANCELLED, "no MFA code was given"));
            try {
                return assumed(source, r -> r.serialNumber(serial).tokenCode(code));
            } catch (CredentialsProblem e) {
                if (!e.getMessage().contains(WRONG_CODE)) {
                    throw e;
                }
                if (i == TRIES) {
                    throw new CredentialsProblem(State.NOT_SIGNED_IN,
                            "AWS did not take the MFA code, " + TRIES + " times; a code counts once and for a minute");
                }
            }
        }
    }

    private AwsCredentials assumed(AwsCredentialsProvider source, Consumer<AssumeRoleRequest.Builder> more) {
        try (StsClient sts = clients.sts(profile.name(), region(), source)) {
            return credentials(sts.assumeRole(r -> {
                r.roleArn(role).roleSessionName(session());
                profile.get("external_id").ifPresent(r::externalId);
                seconds().ifPresent(r::durationSeconds);
                more.accept(r);
            }).credentials());
        } catch (AwsServiceException e) {
            throw refused(e);
        }
    }

    AwsCredentials withToken(Path file, AwsCredentialsProvider nobody) {
        String token;
        try {
            token = Files.readString(file).strip();
        } catch (IOException e) {
            throw new CredentialsProblem(State.NOT_SIGNED_IN,
                    "the web_identity_token_file of profile '" + profile.name() + "' cannot be read");
        }
        try (StsClient sts = clients.sts(profile.name(), region(), nobody)) {
            return credentials(sts.assumeRoleWithWebIdentity(r -> {
                r.roleArn(role).roleSessionName(session()).webIdentityToken(token);
                seconds().ifPresent(r::durationSeconds);
            }).credentials());
        } catch (AwsServiceException e) {
            throw refused(e);
        }
    }

    private CredentialsProblem refused(AwsServiceException e) {
        Reason reason = Reason.of(e);
        return new CredentialsProblem(reason.state(),
                "profile '" + profile.name() + "' cannot take the role " + role + ": " + reason.text());
    }

    /** Roles have no Region, but whoever gives them has an address in one. */
    private String region() {
        return profile.get("region").orElse(role.startsWith("arn:aws-us-gov:") ? "us-gov-west-1" : "us-east-1");
    }

    private String session() {
        return profile.get("role_session_name").orElse("deskwright");
    }

    private Optional<Integer> seconds() {
        return profile.get("duration_seconds").filter(v -> v.matches("\\d{1,6}")).map(Integer::valueOf);
    }

    private static AwsCredentials credentials(Credentials made) {
        return AwsSessionCredentials.builder().accessKeyId(made.accessKeyId()).secretAccessKey(made.secretAccessKey())
                .sessionToken(made.sessionToken()).expirationTime(made.expiration()).build();
    }
}

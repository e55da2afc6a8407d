package org.deskwright.aws.internal.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.deskwright.estate.account.SignInDialog;
import org.deskwright.estate.live.LiveAnswer.State;

import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sso.SsoClient;
import software.amazon.awssdk.services.sso.model.RoleCredentials;
import software.amazon.awssdk.services.sso.model.UnauthorizedException;
import software.amazon.awssdk.services.ssooidc.SsoOidcClient;

/** The account and role of a profile of IAM Identity Center. */
final class SsoAccess {
    /** A session that ends sooner is renewed where that can be done without anybody. */
    private static final Duration SOON = Duration.ofMinutes(15);
    private static final String SCOPE = "sso:account:access";

    private final Clients clients;
    private final Pause pause;
    private final Section profile;
    private final Section signOn;
    private final SsoTokens tokens;
    private final String startUrl;
    private final String region;
    private final Optional<String> session;

    SsoAccess(Clients clients, Pause pause, Section profile) {
        this.clients = clients;
        this.pause = pause;
        this.profile = profile;
        this.session = profile.get("sso_session");
        this.signOn = clients.profiles().signOn(profile)
                .orElseThrow(() -> missing("its [sso-session " + session.orElse("") + "]"));
        this.tokens = new SsoTokens(clients.profiles().files().tokens());
        this.startUrl = required(signOn, "sso_start_url");
        this.region = required(signOn, "sso_region");
    }

    AwsCredentials credentials(SignInDialog dialog) throws InterruptedException {
        String account = required(profile, "sso_account_id");
        String role = required(profile, "sso_role_name");
        SsoTokens.Token token = token(dialog, Optional.empty());
        try (SsoClient sso = clients.sso(profile.name(), region)) {
            try {
                return made(sso, token, account, role);
            } catch (UnauthorizedException e) {
                // signed out elsewhere: the file says that it still counts
                return made(sso, token(dialog, Optional.of(token)), account, role);
            }
        } catch (UnauthorizedException e) {
            throw again();
        } catch (AwsServiceException e) {
            Reason reason = Reason.of(e);
            throw new CredentialsProblem(reason.state(), "Identity Center does not give profile '" + profile.name()
                    + "' the role " + role + " of account " + account + ": " + reason.text());
        }
    }

    private static AwsCredentials made(SsoClient sso, SsoTokens.Token token, String account, String role) {
        RoleCredentials made = sso
                .getRoleCredentials(r -> r.accessToken(token.access()).accountId(account).roleName(role))
                .roleCredentials();
        return AwsSessionCredentials.builder().accessKeyId(made.accessKeyId()).secretAccessKey(made.secretAccessKey())
                .sessionToken(made.sessionToken()).expirationTime(Instant.ofEpochMilli(made.expiration())).build();
    }

    /** @param refused a session that is in the file and of no use */
    private SsoTokens.Token token(SignInDialog dialog, Optional<SsoTokens.Token> refused) throws InterruptedException {
        String key = session.orElse(startUrl);
        Optional<SsoTokens.Token> known = tokens.read(key).filter(t -> !refused.equals(Optional.of(t)));
        if (known.isPresent() && known.get().isValid(pause.now().plus(SOON))) {
            return known.get();
        }
        try (SsoOidcClient oidc = clients.oidc(profile.name(), region)) {
            DeviceSignIn signIn = new DeviceSignIn(oidc, pause);
            Optional<SsoTokens.Token> renewed = known.filter(t -> t.isRefreshable(pause.now()))
                    .flatMap(t -> renewed(signIn, t));
            if (renewed.isEmpty() && known.isPresent() && known.get().isValid(pause.now())) {
                return known.get();
            }
            if (renewed.isEmpty() && !dialog.canAsk()) {
                throw again();
            }
            SsoTokens.Token token = renewed.isPresent() ? renewed.get() : signIn.run(startUrl, scopes(), dialog);
            tokens.write(key, startUrl, region, token);
            return token;
        }
    }

    private static Optional<SsoTokens.Token> renewed(DeviceSignIn signIn, SsoTokens.Token old) {
        try {
            return Optional.of(signIn.renewed(old));
        } catch (SdkException e) {
            if (Reason.of(e).state() == State.CANCELLED) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** Only a session that is named has any, as with the AWS CLI. */
    private List<String> scopes() {
        if (session.isEmpty()) {
            return List.of();
        }
        return signOn.get("sso_registration_scopes").map(v -> Arrays.stream(v.split(",")).map(String::strip).toList())
                .orElse(List.of(SCOPE));
    }

    private CredentialsProblem again() {
        return new CredentialsProblem(State.NOT_SIGNED_IN, "the Identity Center session of profile '" + profile.name()
                + "' is over or was never begun; sign in again");
    }

    private String required(Section section, String property) {
        return section.get(property).orElseThrow(() -> missing(property));
    }

    private CredentialsProblem missing(String what) {
        return new CredentialsProblem(State.NOT_SIGNED_IN, "the profile '" + profile.name() + "' lacks " + what);
    }
}

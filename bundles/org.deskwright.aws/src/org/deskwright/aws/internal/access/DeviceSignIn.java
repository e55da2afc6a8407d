package org.deskwright.aws.internal.access;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.deskwright.estate.account.SignInDialog;
import org.deskwright.estate.live.LiveAnswer.State;

import software.amazon.awssdk.services.ssooidc.SsoOidcClient;
import software.amazon.awssdk.services.ssooidc.model.AccessDeniedException;
import software.amazon.awssdk.services.ssooidc.model.AuthorizationPendingException;
import software.amazon.awssdk.services.ssooidc.model.CreateTokenResponse;
import software.amazon.awssdk.services.ssooidc.model.ExpiredTokenException;
import software.amazon.awssdk.services.ssooidc.model.RegisterClientResponse;
import software.amazon.awssdk.services.ssooidc.model.SlowDownException;
import software.amazon.awssdk.services.ssooidc.model.StartDeviceAuthorizationResponse;

/** Signs in to IAM Identity Center: a person approves a code in a browser, and we ask until that was done. */
final class DeviceSignIn {
    private static final String DEVICE = "urn:ietf:params:oauth:grant-type:device_code";
    /** What OAuth asks for where the server says nothing, and by how much to go slower when told to. */
    private static final int USUAL_INTERVAL = 5;

    private final SsoOidcClient oidc;
    private final Pause pause;

    DeviceSignIn(SsoOidcClient oidc, Pause pause) {
        this.oidc = oidc;
        this.pause = pause;
    }

    /**
     * @param scopes what the session is for; with any there comes a token that renews it
     * @throws CredentialsProblem when it was not approved
     */
    SsoTokens.Token run(String startUrl, List<String> scopes, SignInDialog dialog) throws InterruptedException {
        RegisterClientResponse client = oidc.registerClient(r -> {
            r.clientName("deskwright").clientType("public");
            if (!scopes.isEmpty()) {
                r.scopes(scopes);
            }
        });
        StartDeviceAuthorizationResponse device = oidc.startDeviceAuthorization(
                r -> r.clientId(client.clientId()).clientSecret(client.clientSecret()).startUrl(startUrl));
        Instant until = pause.now().plusSeconds(device.expiresIn());
        String page = device.verificationUriComplete() == null
                ? device.verificationUri()
                : device.verificationUriComplete();
        dialog.approve(new SignInDialog.Approval(URI.create(page), device.userCode(), until));
        return token(client, approved(client, device, until), pause.now());
    }

    private CreateTokenResponse approved(RegisterClientResponse client, StartDeviceAuthorizationResponse device,
            Instant until) throws InterruptedException {
        int interval = device.interval() == null || device.interval() < 1 ? USUAL_INTERVAL : device.interval();
        while (true) {
            pause.rest(Duration.ofSeconds(interval));
            if (!pause.now().isBefore(until)) {
                throw late();
            }
            try {
                return oidc.createToken(r -> r.clientId(client.clientId()).clientSecret(client.clientSecret())
                        .grantType(DEVICE).deviceCode(device.deviceCode()));
            } catch (AuthorizationPendingException e) {
                // the person is not done yet
            } catch (SlowDownException e) {
                interval += USUAL_INTERVAL;
            } catch (ExpiredTokenException e) {
                throw late();
            } catch (AccessDeniedException e) {
                throw new CredentialsProblem(State.NOT_SIGNED_IN, "the sign-in was refused in the browser");
            }
        }
    }

    private static CredentialsProblem late() {
        return new CredentialsProblem(State.NOT_SIGNED_IN,
                "nobody approved the code in time; sign in again for a new one");
    }

    private static SsoTokens.Token token(RegisterClientResponse client, CreateTokenResponse made, Instant now) {
        return new SsoTokens.Token(made.accessToken(), now.plusSeconds(made.expiresIn()),
                Optional.ofNullable(made.refreshToken()).orElse(""), client.clientId(), client.clientSecret(),
                Instant.ofEpochSecond(client.clientSecretExpiresAt()));
    }

    /** A new session in place of one that has run out, without anybody. */
    SsoTokens.Token renewed(SsoTokens.Token old) {
        CreateTokenResponse made = oidc.createToken(r -> r.clientId(old.clientId()).clientSecret(old.clientSecret())
                .grantType("refresh_token").refreshToken(old.refresh()));
        return new SsoTokens.Token(made.accessToken(), pause.now().plusSeconds(made.expiresIn()),
                Optional.ofNullable(made.refreshToken()).orElse(old.refresh()), old.clientId(), old.clientSecret(),
                old.clientExpires());
    }
}

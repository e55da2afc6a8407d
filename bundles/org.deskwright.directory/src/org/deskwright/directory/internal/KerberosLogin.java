package org.deskwright.directory.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;

import org.deskwright.policy.live.DomainException;

/** Gets a ticket for a user: with a password, else the one that the session of this machine has. */
final class KerberosLogin {
    private static final String MODULE = "com.sun.security.auth.module.Krb5LoginModule";

    private KerberosLogin() {
    }

    /** Realms of Active Directory are the names of domains in upper case, and Kerberos tells the cases apart. */
    static String principal(String user) {
        int at = user.indexOf('@');
        return at < 0 ? user : user.substring(0, at) + user.substring(at).toUpperCase(Locale.ROOT);
    }

    static Subject subject(String user, Optional<Secret> secret) throws DomainException {
        Map<String, Object> options = new HashMap<>();
        options.put("refreshKrb5Config", "true");
        options.put("useTicketCache", String.valueOf(secret.isEmpty()));
        options.put("doNotPrompt", String.valueOf(secret.isEmpty()));
        if (!user.isEmpty()) {
            options.put("principal", principal(user));
        }
        try {
            LoginContext login = new LoginContext("deskwright", new Subject(), new Answers(principal(user), secret),
                    new Configuration() {
                        @Override
                        public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
                            return new AppConfigurationEntry[]{
                                    new AppConfigurationEntry(MODULE, LoginModuleControlFlag.REQUIRED, options)};
                        }
                    });
            login.login();
            return login.getSubject();
        } catch (LoginException e) {
            throw new DomainException("no Kerberos ticket: " + Failure.oneLine(e.getMessage()),
                    secret.isEmpty()
                            ? "sign in to the domain, or get a ticket with kinit"
                            : "look at name and password, and at the realm in krb5.conf",
                    e);
        }
    }

    private record Answers(String user, Optional<Secret> secret) implements CallbackHandler {
        @Override
        public void handle(Callback[] callbacks) throws IOException, UnsupportedCallbackException {
            for (Callback callback : callbacks) {
                switch (callback) {
                    case NameCallback name -> name.setName(user);
                    case PasswordCallback password when secret.isPresent() ->
                        password.setPassword(secret.get().letters());
                    default -> throw new UnsupportedCallbackException(callback);
                }
            }
        }
    }
}

package org.deskwright.directory.internal;

import java.net.UnknownHostException;

import org.deskwright.core.intake.ReadProblem;
import org.deskwright.policy.live.DomainException;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;

/**
 * What a failure comes to, in words for the admin.
 *
 * @param reason in one line
 * @param advice what to do
 */
record Failure(String reason, String advice) {
    private static final int LONGEST = 300;

    static Failure of(LDAPException e, String server) {
        String said = oneLine(e.getDiagnosticMessage() == null ? e.getMessage() : e.getDiagnosticMessage());
        ResultCode code = e.getResultCode();
        if (code.equals(ResultCode.INVALID_CREDENTIALS)) {
            return new Failure("the name or the password is wrong, or the account may not sign in" + detail(said),
                    "try the name as user@domain; look at the account in Active Directory");
        }
        if (code.equals(ResultCode.STRONG_AUTH_REQUIRED) || code.equals(ResultCode.CONFIDENTIALITY_REQUIRED)) {
            return new Failure("the domain controller asks for a signed or encrypted connection",
                    "use ldaps://, StartTLS or Kerberos");
        }
        if (code.equals(ResultCode.SIZE_LIMIT_EXCEEDED)) {
            return new Failure("the domain controller gives no more: its size limit is reached",
                    "name the accounts, or have MaxPageSize raised in the LDAP policy");
        }
        if (code.equals(ResultCode.TIME_LIMIT_EXCEEDED) || code.equals(ResultCode.ADMIN_LIMIT_EXCEEDED)) {
            return new Failure("the domain controller stopped at one of its limits: " + code.getName(), "try again");
        }
        if (code.equals(ResultCode.TIMEOUT)) {
            return new Failure(server + " does not answer in time", "try again, or another domain controller");
        }
        if (code.equals(ResultCode.REFERRAL)) {
            return new Failure("the domain controller refers to another server, which is not followed",
                    "ask a domain controller of that domain");
        }
        if (code.equals(ResultCode.INSUFFICIENT_ACCESS_RIGHTS) || code.equals(ResultCode.OPERATIONS_ERROR)) {
            return new Failure("the account may not read it: " + said, "sign in with an account of the domain");
        }
        if (code.equals(ResultCode.SERVER_DOWN) || code.equals(ResultCode.CONNECT_ERROR)) {
            return connection(e, server);
        }
        return new Failure(code.getName() + ": " + said, "try again, or another domain controller");
    }

    private static Failure connection(LDAPException e, String server) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException || String.valueOf(cause.getMessage()).contains("resolve")) {
                return new Failure("there is no host of the name in " + server,
                        "look at the name, and at the DNS servers of this machine");
            }
        }
        return new Failure("the connection to " + server + " fails or was closed",
                "look whether it runs, whether a firewall closes the port, and whether it has a certificate for TLS");
    }

    private static String detail(String said) {
        // such as "80090308: LdapErr: DSID-0C09044E, comment: AcceptSecurityContext error, data 52e, v1db1"
        int at = said.indexOf("data ");
        return at < 0 ? "" : " (" + said.substring(at).replaceAll("[,\\x00].*", "") + ")";
    }

    static String oneLine(String text) {
        String line = String.valueOf(text).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }

    DomainException exception(Throwable cause) {
        return new DomainException(reason, advice, cause);
    }

    ReadProblem problem(String source) {
        return ReadProblem.whole(source, reason, advice);
    }
}

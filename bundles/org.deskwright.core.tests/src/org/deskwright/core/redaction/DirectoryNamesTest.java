package org.deskwright.core.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of people and domains as directories write them. */
class DirectoryNamesTest {
    private static String redacted(String text) {
        return Redactor.ofSecretsAndNames(Map.of()).redact(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            displayName: Kim Park | displayName: person-1
            "displayName":"Kim Park","state":"ACTIVE" | "displayName":"person-1","state":"ACTIVE"
            givenName=J\u00f6rg sn | givenName=person-1
            dn: CN=Kim Park,OU=Staff,DC=acme,DC=com | dn: CN=person-1,OU=Staff,DC=domain-1,DC=com
            bind to CN=svc-ldap,CN=Users,DC=acme,DC=local ok | bind to CN=person-1,CN=Users,DC=domain-1,DC=local ok
            ACME\\kimberly in DC=acme,DC=com | domain-1\\user-1 in DC=domain-1,DC=com
            Domain: ACME | Domain: domain-1
            domainName=corp.acme.com | domainName=domain-1
            Account Domain:  ACME | Account Domain:  domain-1
            """)
    void theyGetPseudonyms(String text, String expected) {
        assertEquals(expected.replace("\\\\", "\\"), redacted(text.replace("\\\\", "\\").replace("\\u00f6", "\u00f6")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"issuer CN=Amazon Root CA 1,O=Amazon,C=US", "CN=Users,DC=example,DC=com",
            "CN={31B2F340-016D-11D2-945F-00C04FB984F9},CN=Policies,CN=System,DC=example,DC=com",
            "CN=Microsoft Code Signing PCA 2011", "domain: unknown", "the domain controller answered",
            "Domain: error 1355", "fullName=null", "cn=x", "domain name is missing", "SubjectDomainName: NT AUTHORITY",
            "Error Domain=NSURLErrorDomain Code=-1202", "{Error Domain=kCFErrorDomainCFNetwork Code=-1005}",
            "<Event xmlns=\"http://schemas.microsoft.com/win/2004/08/events/event\">"})
    void whatIsNobodysStays(String text) {
        assertEquals(text, redacted(text));
    }

    @Test
    void nothingOfThemMakesALineSlow() {
        long begun = System.nanoTime();
        for (String each : new String[]{"CN=a,", "CN=a,OU=b,", "displayName: ", "DC=", "domain", "domain name "}) {
            redacted(each.repeat(4000 / each.length()));
        }
        assertEquals(0, (System.nanoTime() - begun) / 20_000_000_000L);
    }
}

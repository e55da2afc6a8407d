package org.deskwright.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.deskwright.core.topic.TopicCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The topics that ship, sought as admins do: dialogs as they are pasted, lines of logs, and what users tell. */
class RealMessagesTest {
    private static final TopicSearch SEARCH = new TopicSearch(TopicCatalogue.bundled().topics());

    private static List<String> found(String text) {
        return SEARCH.find(text.replace("\\n", "\n")).stream().map(m -> m.topic().id()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            WorkSpaces\\nThis device is not authorized to access the WorkSpace. Please contact your administrator for assistance.\\nOK | device_not_authorized
            Amazon WorkSpaces\\n\\nWorkSpace Status: Unhealthy\\nWe were unable to connect you to your WorkSpace. Please try again in a few minutes. | unhealthy_cant_connect
            No network\\nNetwork connection lost. Check your network connection or contact your administrator for help.\\nCancel  Reconnect | no_network
            Unrecognized user\\nNo WorkSpace found under your username. Contact your administrator to request one. | multiple_workspaces_same_username
            Connectivity issues detected: LDAP unavailable (TCP port 389) for IP: 10.0.0.10\\nKerberos/authentication unavailable (TCP port 88) for IP: 10.0.0.11\\nPlease ensure that the listed ports are available and retry the operation. | connectivity_issues_detected
            d-90670a1b2c  2026-03-01T10:11:12Z  DNS unavailable (TCP port 53) for IP: 10.24.0.10, DNS unavailable (TCP port 53) for IP: 10.24.0.11 | dns_unavailable
            SRV record for LDAP does not exist for IP: 10.0.0.10, SRV record for Kerberos does not exist for IP: 10.0.0.10 | srv_record_not_found
            botocore.errorfactory.ThrottlingException: An error occurred (ThrottlingException) when calling the DescribeWorkspaces operation (reached max retries: 4): Rate exceeded | throttled-api-calls
            Something went wrong: An error occurred while launching your WorkSpace. | federating-error-message
            An error occurred while launching your WorkSpace. Please try again. | gpo_security_user_rights
            10:41:07,123 ERROR [main] The client and the server cannot communicate, because they do not possess\\n10:41:07,124 ERROR [main] a common algorithm | no-common-algorithm
            Log Name: System\\nSource: User32\\nThe kernel power manager has initiated a shutdown transition.\\nShutdown reason: Kernel API\\nThe computer has rebooted from a bugcheck. The bugcheck was: 0x0000003b | crash_web_access
            The system administrator has set policies to prevent this installation. | msi_wont_install
            This OS/platform is not authorized to access your WorkSpace. | os-authorized-access
            Unable to validate tags (Request ID: 1b2c3d4e-0a1b-2c3d-4e5f-0123456789ab) | unable-to-validate-tags
            Your device is not able to connect to the WorkSpaces Registration service. You will not be able to register your device with WorkSpaces. | registration_service_failure
            """)
    void aPastedDialogFindsItsTopicFirst(String text, String topic) {
        assertEquals(topic, found(text).getFirst());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            device not autorized            | device_not_authorized
            device is not authorised        | device_not_authorized
            Status unhelthy                 | unhealthy_cant_connect
            black screen after login        | byol_logon_issues
            gray loading screen             | loading_screen
            cannot hear me in teams call    | microphone-not-working
            throtling exception             | throttled-api-calls
            port 4195 blocked               | no_network
            two workspaces for one user     | multiple_workspaces_same_username
            keeps disconnecting every hour  | disconnected-workspace
            welcome mails not recieved      | welcome_emails
            forgot password                 | forgot_password
            zero client usb printer         | pcoip_zero_client_usb
            172.17.0.0/16                   | docker_support
            Failed to connect. The server provided a certificate that is invalid. See below for details:\\n- The supplied certificate is invalid due to timestamp | pcoip_zero_client_ntp
            0x80090331                      | no-common-algorithm
            """)
    void whatUsersTellIsFoundAmongTheFirstThree(String text, String topic) {
        List<String> found = found(text);
        assertTrue(found.stream().limit(3).toList().contains(topic), String.valueOf(found));
    }

    @Test
    void anyLogIsNotAnyTopic() {
        assertEquals(List.of(),
                found("""
                        2021-08-10 05:32:44,161016 [  3517:3517  ] INFO  session - Session 'console' has been created by the owner
                        2021-08-10 05:32:45,020311 [  3517:3517  ] INFO  display - Resolution has been set to 1920x1080
                        2021-08-10 05:32:46,900121 [  3517:3517  ] INFO  audio - 2 channels at 48000 Hz were negotiated
                        2021-08-10 05:32:47,100121 [  3517:3517  ] INFO  clipboard - Copying from the client has been enabled
                        2021-08-10 05:33:07,960352 [  3517:3517  ] INFO  auth - The token was accepted and the user signed in"""));
    }
}

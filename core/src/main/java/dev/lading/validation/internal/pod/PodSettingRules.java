package dev.lading.validation.internal.pod;

import dev.lading.validation.internal.schema.Grammar;
import dev.lading.validation.internal.schema.MetadataRules;
import dev.lading.validation.name.Names;
import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.PodTemplate;
import dev.lading.validation.rule.PodTemplates;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Subject;
import java.util.List;

/** What a Pod as a whole says: names, DNS, grace, security. */
public final class PodSettingRules implements Check {

  private static final String UPSTREAM = "pkg/apis/core/validation/validation.go, ValidatePodSpec";

  static final Rule HOSTNAME =
      Rule.schema("pod-hostname", "Host names and subdomains of Pods are DNS labels")
          .fix("rename it")
          .after(UPSTREAM);

  static final Rule DNS =
      Rule.schema("dns-config", "DNS settings fit together and stay in bounds").after(UPSTREAM);

  static final Rule PERIOD =
      Rule.schema("pod-deadline", "Grace periods and deadlines of Pods are not negative")
          .after(UPSTREAM);

  static final Rule HOST_ALIAS =
      Rule.schema("host-alias", "Host aliases have an IP address and host names").after(UPSTREAM);

  static final Rule REFERENCE_NAME =
      Rule.schema("pod-reference-name", "Names that a Pod refers to are well-formed")
          .fix("correct the name")
          .after(UPSTREAM);

  static final Rule NAMESPACES =
      Rule.schema("shared-pid-namespace", "A Pod shares the host's processes or its own, not both")
          .fix("keep one of hostPID and shareProcessNamespace")
          .after("pkg/apis/core/validation/validation.go, ValidateHostSysctl, validateHostNetwork");

  static final Rule SECURITY =
      Rule.schema("security-context", "Security settings do not contradict each other")
          .after("pkg/apis/core/validation/validation.go, ValidateSecurityContext");

  static final Rule SYSCTL =
      Rule.schema("sysctl-name", "Names of sysctls are well-formed")
          .fix("write one like net.ipv4.tcp_syncookies")
          .after("pkg/apis/core/validation/validation.go, IsValidSysctlName");

  /** The family. */
  public static final Family FAMILY =
      Family.of(
          "pod settings",
          new PodSettingRules(),
          HOSTNAME,
          DNS,
          PERIOD,
          HOST_ALIAS,
          REFERENCE_NAME,
          NAMESPACES,
          SECURITY,
          SYSCTL);

  private static final int MOST_NAMESERVERS = 3;
  private static final int MOST_SEARCHES = 32;
  private static final long MOST_ID = Integer.MAX_VALUE;

  private PodSettingRules() {}

  @Override
  public void check(Subject subject, Report report) {
    PodTemplates.of(subject).ifPresent(pod -> check(pod, report));
  }

  private static void check(PodTemplate pod, Report report) {
    Field spec = pod.spec();
    label(spec.get("hostname"), "The host name", report);
    label(spec.get("subdomain"), "The subdomain", report);
    dns(spec, report);
    atLeast(spec.get("terminationGracePeriodSeconds"), 0, report);
    atLeast(spec.get("activeDeadlineSeconds"), 1, report);
    for (Field alias : spec.get("hostAliases").items()) {
      alias(alias, report);
    }
    names(spec, report);
    MetadataRules.checkLabels(spec.get("nodeSelector"), report);
    if (spec.get("hostPID").isTrue() && spec.get("shareProcessNamespace").isTrue()) {
      report.add(
          NAMESPACES,
          spec.get("shareProcessNamespace"),
          "The Pod has both hostPID and shareProcessNamespace");
    }
    ids(spec.get("securityContext"), report);
    for (Field sysctl : spec.at("securityContext", "sysctls").items()) {
      sysctl(sysctl.get("name"), report);
    }
    seccomp(spec.get("securityContext"), report);
    for (Field container : pod.allContainers()) {
      security(container.get("securityContext"), report);
    }
  }

  private static void label(Field field, String what, Report report) {
    if (!field.text().isEmpty()) {
      Grammar.check(report, HOSTNAME, field, what, Names::dnsLabel);
    }
  }

  private static void dns(Field spec, Report report) {
    Field config = spec.get("dnsConfig");
    Field servers = config.get("nameservers");
    if (spec.get("dnsPolicy").is("None") && servers.size() == 0) {
      report.add(
          DNS,
          servers.isPresent() ? servers : spec.get("dnsPolicy"),
          "The DNS policy None needs a name server",
          "add dnsConfig.nameservers");
    }
    if (servers.size() > MOST_NAMESERVERS) {
      report.add(DNS, servers, "There are more than 3 name servers", "keep three");
    }
    for (Field server : servers.items()) {
      if (server.isText() && !Addresses.isIp(server.text())) {
        report.add(
            DNS, server, "\"" + server.text() + "\" is no IP address", "write one like 10.0.0.10");
      }
    }
    Field searches = config.get("searches");
    if (searches.size() > MOST_SEARCHES) {
      report.add(DNS, searches, "There are more than 32 search domains", "keep 32");
    }
    for (Field option : config.get("options").items()) {
      if (option.get("name").scalar().isEmpty()) {
        report.add(DNS, option, "A DNS option needs a name", "name it");
      }
    }
  }

  private static void atLeast(Field field, long least, Report report) {
    if (field.number(least) < least) {
      report.add(
          PERIOD, field, field.name() + " must be at least " + least, "use " + least + " or more");
    }
  }

  private static void alias(Field alias, Report report) {
    Field ip = alias.get("ip");
    if (ip.isText() && !Addresses.isIp(ip.text())) {
      report.add(
          HOST_ALIAS, ip, "\"" + ip.text() + "\" is no IP address", "write one like 10.0.0.10");
    }
    for (Field name : alias.get("hostnames").items()) {
      Grammar.check(report, HOST_ALIAS, name, "The host name", Names::dnsSubdomain);
    }
  }

  private static void names(Field spec, Report report) {
    for (String field :
        List.of("serviceAccountName", "priorityClassName", "runtimeClassName", "nodeName")) {
      if (!spec.get(field).text().isEmpty()) {
        Grammar.check(report, REFERENCE_NAME, spec.get(field), "The " + field, Names::dnsSubdomain);
      }
    }
    for (Field gate : spec.get("readinessGates").items()) {
      Grammar.check(
          report, REFERENCE_NAME, gate.get("conditionType"), "The condition", Names::qualifiedName);
    }
  }

  private static void ids(Field context, Report report) {
    for (String field : List.of("runAsUser", "runAsGroup", "fsGroup")) {
      long id = context.get(field).number(0);
      if (id < 0 || id > MOST_ID) {
        report.add(
            SECURITY,
            context.get(field),
            field + " is not between 0 and 2147483647",
            "use a smaller number that is not negative");
      }
    }
  }

  private static void security(Field context, Report report) {
    ids(context, report);
    seccomp(context, report);
    Field escalation = context.get("allowPrivilegeEscalation");
    if (escalation.isFalse() && context.get("privileged").isTrue()) {
      report.add(
          SECURITY,
          escalation,
          "A privileged container cannot be kept from gaining privileges",
          "remove privileged or allowPrivilegeEscalation: false");
    }
    if (escalation.isFalse()
        && context.at("capabilities", "add").texts().contains("CAP_SYS_ADMIN")) {
      report.add(
          SECURITY,
          escalation,
          "A container with CAP_SYS_ADMIN cannot be kept from gaining privileges",
          "drop the capability or allowPrivilegeEscalation: false");
    }
  }

  private static void seccomp(Field context, Report report) {
    for (String name : List.of("seccompProfile", "appArmorProfile")) {
      Field profile = context.get(name);
      boolean local = profile.get("type").is("Localhost");
      if (local && profile.get("localhostProfile").text().isEmpty()) {
        report.add(
            SECURITY,
            profile.get("localhostProfile"),
            "A profile of type Localhost needs localhostProfile",
            "name the profile on the node");
      } else if (!local
          && profile.get("localhostProfile").isPresent()
          && profile.get("type").isText()) {
        report.add(
            SECURITY,
            profile.get("localhostProfile"),
            "localhostProfile is only for profiles of type Localhost",
            "remove it");
      }
    }
  }

  private static void sysctl(Field name, Report report) {
    if (name.isText() && !isSysctl(name.text())) {
      report.add(SYSCTL, name, "\"" + name.text() + "\" is no name of a sysctl");
    }
  }

  private static boolean isSysctl(String name) {
    boolean startOfPart = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean word = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
      boolean inner = c == '-' || c == '_';
      boolean separator = c == '.' || c == '/';
      if (startOfPart && !word || !word && !inner && !separator) {
        return false;
      }
      startOfPart = separator;
    }
    return !name.isEmpty() && !startOfPart && name.length() <= 253;
  }
}

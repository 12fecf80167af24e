import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.Languages;
import org.languagetool.LtBuildInfo;
import org.languagetool.rules.ITSIssueType;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;

/**
 * Checks articles with LanguageTool. Standard input holds one article a line, {"id", "lang", "source_lang", "text", "suggest"}; standard
 * output gets one finding a line, {"id", "rule", "severity", "start", "end", "suggestions"} with offsets in bytes, and at last a line with
 * LanguageTool's version and the seconds of the processor that the checking took, without suggestions.
 */
public class Check {
  /** Articles of each pair of languages that are checked before the clock starts. */
  private static final int WARM_UP = 100;

  private static final int SUGGESTIONS = 3;

  /** The variants of languages whose spelling LanguageTool checks only in a variant. */
  private static final Map<String, String> VARIANTS = Map.of("de", "de-DE", "en", "en-US", "pt", "pt-BR");

  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

  private static final ObjectMapper JSON = new ObjectMapper();

  public static void main(String[] args) throws Exception {
    Map<String, List<JsonNode>> pairs = new TreeMap<>();
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      JsonNode article = JSON.readTree(line);
      String pair = article.get("source_lang").asText() + " " + article.get("lang").asText();
      pairs.computeIfAbsent(pair, key -> new ArrayList<>()).add(article);
    }
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    double seconds = 0;
    for (List<JsonNode> articles : pairs.values()) {
      JLanguageTool tool = tool(articles.get(0).get("source_lang").asText(), articles.get(0).get("lang").asText());
      for (JsonNode article : articles.subList(0, Math.min(WARM_UP, articles.size()))) {
        tool.check(article.get("text").asText());
      }
      for (JsonNode article : articles) {
        long start = THREAD.getCurrentThreadCpuTime();
        List<RuleMatch> matches = tool.check(article.get("text").asText());
        seconds += (THREAD.getCurrentThreadCpuTime() - start) / 1e9;
        for (RuleMatch match : matches) {
          out.println(JSON.writeValueAsString(finding(article, match)));
        }
      }
    }
    out.println(LtBuildInfo.OS.getVersion() + " " + seconds);
    out.flush();
  }

  /** Returns LanguageTool with its own settings, but for the rules that are not of the kinds that are compared. */
  private static JLanguageTool tool(String source, String target) {
    Language language = Languages.getLanguageForShortCode(VARIANTS.getOrDefault(target, target));
    language.getSentenceTokenizer().setSingleLineBreaksMarksParagraph(true);
    JLanguageTool tool = new JLanguageTool(language, Languages.getLanguageForShortCode(source));
    for (Rule rule : tool.getAllRules()) {
      if (!compared(rule)) {
        tool.disableRule(rule.getFullId());
      }
    }
    return tool;
  }

  /** Reports whether a rule looks for misspellings, doubled words, untranslated words or false friends. */
  private static boolean compared(Rule rule) {
    ITSIssueType type = rule.getLocQualityIssueType();
    String category = rule.getCategory().getId().toString();
    return type == ITSIssueType.Misspelling || type == ITSIssueType.Untranslated || type == ITSIssueType.Duplication
        || category.equals("TYPOS") || category.equals("FALSE_FRIENDS") || rule.getId().endsWith("_WORD_REPEAT_RULE");
  }

  private static ObjectNode finding(JsonNode article, RuleMatch match) {
    String text = article.get("text").asText();
    ObjectNode finding = JSON.createObjectNode();
    finding.put("id", article.get("id").asText());
    finding.put("rule", match.getRule().getId());
    finding.put("severity", "minor");
    finding.put("start", bytes(text, match.getFromPos()));
    finding.put("end", bytes(text, match.getToPos()));
    if (article.path("suggest").asBoolean()) {
      List<String> suggestions = match.getSuggestedReplacements();
      for (String suggestion : suggestions.subList(0, Math.min(SUGGESTIONS, suggestions.size()))) {
        finding.withArray("suggestions").add(suggestion);
      }
    }
    return finding;
  }

  /** Returns how many bytes the first units of a text have. */
  private static int bytes(String text, int units) {
    return text.substring(0, units).getBytes(StandardCharsets.UTF_8).length;
  }
}

package io.github.immichautotag.sandbox.api;

import io.github.immichautotag.sandbox.http.ApiKey;
import io.github.immichautotag.sandbox.http.Dialect;
import io.github.immichautotag.sandbox.http.Routes;
import io.github.immichautotag.sandbox.jobs.JobChain;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import java.util.List;

/** All operations the sandbox knows. */
public final class Endpoints {
  private Endpoints() {}

  /** Their routes over a library. */
  public static Routes over(SandboxLibrary library, Identity identity, JobChain jobs) {
    Tools tools = Tools.of(library, identity.dialect(), jobs);
    Routes routes = new Routes();
    new ServerEndpoints(tools, identity).addTo(routes);
    new UserEndpoints(tools, identity.keys()).addTo(routes);
    new SearchEndpoints(tools).addTo(routes);
    new SmartSearchEndpoint(tools, identity.machineLearning()).addTo(routes);
    new AssetEndpoints(tools).addTo(routes);
    new TagEndpoints(tools).addTo(routes);
    new TagLinkEndpoints(tools).addTo(routes);
    new AlbumEndpoints(tools).addTo(routes);
    new AlbumMemberEndpoints(tools).addTo(routes);
    new SharedLinkEndpoints(tools).addTo(routes);
    new AssetRemovalEndpoints(tools).addTo(routes);
    new NoteEndpoints(tools).addTo(routes);
    new DuplicateEndpoints(tools).addTo(routes);
    new StackEndpoints(tools).addTo(routes);
    new TimelineEndpoints(tools).addTo(routes);
    new JobEndpoints(tools).addTo(routes);
    new FolderEndpoints(tools).addTo(routes);
    new SyncEndpoints().addTo(routes);
    return routes;
  }

  /** What a server says of itself. */
  public record Identity(
      Dialect dialect, String version, List<ApiKey> keys, boolean machineLearning) {}
}

package io.github.immichautotag.immich;

import io.github.immichautotag.client.ApiClient;
import io.github.immichautotag.client.api.TagsApi;
import io.github.immichautotag.client.model.TagResponseDto;

/** Takes away what a test made, also tags that assets carry, which the adapter leaves alone. */
final class TagRemoval {

  private final TagsApi tags;

  TagRemoval(String api, String key) {
    ApiClient client = new ApiClient().setBasePath(api);
    client.setApiKey(key);
    tags = new TagsApi(client);
  }

  void remove(String name) {
    for (TagResponseDto tag : tags.getAllTags()) {
      // Deleting a tag deletes all below it.
      if (tag.getValue().equals(name)) {
        tags.deleteTag(tag.getId());
      }
    }
  }
}

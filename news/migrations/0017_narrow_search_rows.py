"""Apart from the copying before it: PostgreSQL alters no table on which checks are still waiting."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("news", "0016_search_texts_apart")]
    operations = [migrations.RemoveField(model_name="searchrow", name="text")]

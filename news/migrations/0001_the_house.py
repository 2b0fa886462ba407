"""Every table of the house as it was first built."""

import django.core.validators
import django.db.models.deletion
import news.library.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Section',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=60, unique=True, verbose_name='name')),
                ('slug', models.SlugField(max_length=60, unique=True, verbose_name='address')),
                ('description', models.CharField(blank=True, max_length=200, verbose_name='description')),
                ('position', models.PositiveSmallIntegerField(default=0, verbose_name='order')),
            ],
            options={
                'verbose_name': 'section',
                'verbose_name_plural': 'sections',
                'ordering': ('position', 'name'),
            },
        ),
        migrations.CreateModel(
            name='Topic',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=60, unique=True, verbose_name='name')),
                ('slug', models.SlugField(max_length=60, unique=True, verbose_name='address')),
            ],
            options={
                'verbose_name': 'topic',
                'verbose_name_plural': 'topics',
                'ordering': ('name',),
            },
        ),
        migrations.CreateModel(
            name='Article',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('nyheter', 'News'), ('kunngjoringer', 'Announcement'), ('horinger', 'Hearing')], default='nyheter', max_length=20, verbose_name='kind')),
                ('language', models.CharField(choices=[('nb', 'Norwegian Bokmål'), ('nn', 'Norwegian Nynorsk'), ('en', 'English'), ('sma', 'South Sámi')], default='nb', max_length=3, verbose_name='language')),
                ('kicker', models.CharField(blank=True, help_text='A word or two above the title, such as “Planning”.', max_length=60, verbose_name='kicker')),
                ('title', models.CharField(blank=True, max_length=150, verbose_name='title')),
                ('slug', models.SlugField(blank=True, help_text='Made from the title. When it changes, the old address leads to the new one.', max_length=120, unique=True, verbose_name='address')),
                ('lead', models.TextField(blank=True, help_text='Two or three sentences that say what is most important.', max_length=600, verbose_name='lead')),
                ('body', models.TextField(blank=True, verbose_name='text')),
                ('byline', models.CharField(blank=True, help_text='Who wrote it.', max_length=120, verbose_name='byline')),
                ('on_front', models.BooleanField(default=False, help_text='The newest of these stands on top of the front page.', verbose_name='lead story')),
                ('lead_picture_caption', models.CharField(blank=True, max_length=400, verbose_name='caption')),
                ('lead_picture_alt', models.CharField(blank=True, help_text="Empty: the library's own text is used.", max_length=400, verbose_name='alternative text')),
                ('lead_picture_decorative', models.BooleanField(default=False, verbose_name='decorative')),
                ('gallery_heading', models.CharField(blank=True, max_length=150, verbose_name='heading of the gallery')),
                ('publish_at', models.DateTimeField(blank=True, help_text='Used by the button “Schedule”.', null=True, verbose_name='publish at')),
                ('expires_at', models.DateTimeField(blank=True, help_text='After this the article is no longer shown.', null=True, verbose_name='expires at')),
                ('change_matters', models.BooleanField(default=False, help_text='Shows “Last changed” with your note.', verbose_name='the change matters to readers')),
                ('change_note', models.CharField(blank=True, help_text='Shown to readers, such as “New date”.', max_length=200, verbose_name='what has changed')),
                ('digest', models.CharField(default='', editable=False, max_length=65)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created')),
                ('changed_at', models.DateTimeField(auto_now=True, verbose_name='last saved')),
                ('changed_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='last saved by')),
            ],
            options={
                'verbose_name': 'article',
                'verbose_name_plural': 'articles',
                'ordering': ('-changed_at', '-id'),
            },
        ),
        migrations.CreateModel(
            name='Attachment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(default=0, verbose_name='order')),
                ('title', models.CharField(help_text="What readers see instead of the file's name.", max_length=150, verbose_name='title')),
                ('file', models.FileField(max_length=200, upload_to='files/', verbose_name='file')),
                ('format', models.CharField(editable=False, max_length=10, verbose_name='format')),
                ('size', models.PositiveBigIntegerField(editable=False, verbose_name='size')),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='attachments', to='news.article')),
            ],
            options={
                'verbose_name': 'attachment',
                'verbose_name_plural': 'attachments',
                'ordering': ('position', 'id'),
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ContactPerson',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(default=0, verbose_name='order')),
                ('name', models.CharField(max_length=100, verbose_name='name')),
                ('role', models.CharField(blank=True, max_length=100, verbose_name='role')),
                ('telephone', models.CharField(blank=True, max_length=20, validators=[django.core.validators.RegexValidator('^\\+?[\\d ]{3,20}$', 'Write a telephone number with digits and spaces.')], verbose_name='telephone')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail')),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='contacts', to='news.article')),
            ],
            options={
                'verbose_name': 'contact person',
                'verbose_name_plural': 'contact persons',
                'ordering': ('position', 'id'),
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ExternalLink',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(default=0, verbose_name='order')),
                ('url', models.URLField(max_length=500, verbose_name='address')),
                ('text', models.CharField(help_text='Says where the link leads, read on its own.', max_length=200, verbose_name='link text')),
                ('source', models.CharField(blank=True, help_text='Whose page it is, such as the name of a newspaper.', max_length=100, verbose_name='source')),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='external_links', to='news.article')),
            ],
            options={
                'verbose_name': 'external link',
                'verbose_name_plural': 'external links',
                'ordering': ('position', 'id'),
            },
        ),
        migrations.CreateModel(
            name='Picture',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('token', models.CharField(default=news.library.models.new_token, editable=False, max_length=32, unique=True)),
                ('original', models.FileField(max_length=200, upload_to='originals/', verbose_name='picture')),
                ('original_name', models.CharField(editable=False, max_length=255, verbose_name='original file name')),
                ('content_hash', models.CharField(editable=False, max_length=64, unique=True)),
                ('width', models.PositiveIntegerField(editable=False, verbose_name='width')),
                ('height', models.PositiveIntegerField(editable=False, verbose_name='height')),
                ('placeholder', models.CharField(default='#d9dcdc', editable=False, max_length=7)),
                ('renditions', models.JSONField(default=list, editable=False)),
                ('credit_kind', models.CharField(choices=[('photo', 'Photo'), ('illustration', 'Illustration')], default='photo', max_length=12, verbose_name='kind of credit')),
                ('credit', models.CharField(blank=True, help_text='The name only; “Photo ©” is added by itself.', max_length=120, verbose_name='photographer')),
                ('alt', models.CharField(blank=True, help_text='What the picture shows, for those who cannot see it. One or two sentences.', max_length=400, verbose_name='alternative text')),
                ('decorative', models.BooleanField(default=False, help_text='The picture tells nothing and needs no alternative text.', verbose_name='decorative')),
                ('caption', models.CharField(blank=True, help_text='Suggested wherever the picture is used.', max_length=400, verbose_name='caption')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='uploaded')),
                ('created_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='uploaded by')),
            ],
            options={
                'verbose_name': 'picture',
                'verbose_name_plural': 'pictures',
                'ordering': ('-created_at', '-id'),
            },
        ),
        migrations.CreateModel(
            name='GalleryPicture',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(default=0, verbose_name='order')),
                ('caption', models.CharField(blank=True, max_length=400, verbose_name='caption')),
                ('alt', models.CharField(blank=True, help_text="Empty: the library's own text is used.", max_length=400, verbose_name='alternative text')),
                ('decorative', models.BooleanField(default=False, verbose_name='decorative')),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='gallery_pictures', to='news.article')),
                ('picture', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='gallery_uses', to='news.picture', verbose_name='picture')),
            ],
            options={
                'verbose_name': 'gallery picture',
                'verbose_name_plural': 'gallery',
                'ordering': ('position', 'id'),
            },
        ),
        migrations.AddField(
            model_name='article',
            name='lead_picture',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='lead_uses', to='news.picture', verbose_name='lead picture'),
        ),
        migrations.AddField(
            model_name='article',
            name='section',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='news.section', verbose_name='section'),
        ),
        migrations.CreateModel(
            name='SiteProfile',
            fields=[
                ('id', models.PositiveSmallIntegerField(default=1, editable=False, primary_key=True, serialize=False)),
                ('generation', models.PositiveBigIntegerField(default=1, editable=False, verbose_name='generation')),
                ('name', models.CharField(default='Vefsn kommune', max_length=100, verbose_name='name')),
                ('sami_name', models.CharField(blank=True, help_text='Shown beside the name when it is filled in.', max_length=100, verbose_name='Sámi name')),
                ('tagline', models.CharField(blank=True, max_length=150, verbose_name='tagline')),
                ('organisation_number', models.CharField(blank=True, max_length=11, validators=[django.core.validators.RegexValidator('^\\d{3} ?\\d{3} ?\\d{3}$', 'An organisation number has nine digits.')], verbose_name='organisation number')),
                ('visiting_address', models.CharField(blank=True, max_length=200, verbose_name='visiting address')),
                ('postal_address', models.CharField(blank=True, max_length=200, verbose_name='postal address')),
                ('telephone', models.CharField(blank=True, max_length=30, verbose_name='telephone')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail')),
                ('opening_hours', models.CharField(blank=True, max_length=200, verbose_name='opening hours')),
                ('logo', models.ImageField(blank=True, help_text="PNG, JPEG or WebP. The municipality's arms, or a mark of its own.", upload_to='profile/', verbose_name='logo')),
                ('accent_colour', models.CharField(blank=True, help_text='Used sparingly for marks and buttons. Must be readable with white text. Empty: the standard red.', max_length=7, validators=[django.core.validators.RegexValidator('^#[0-9a-fA-F]{6}$', 'Write the colour as # and six digits, such as #b3141b.')], verbose_name='accent colour')),
                ('responsible_editor', models.CharField(blank=True, max_length=100, verbose_name='responsible editor')),
                ('accessibility_statement_url', models.URLField(blank=True, verbose_name='address of the accessibility statement')),
                ('privacy_statement_url', models.URLField(blank=True, verbose_name='address of the privacy statement')),
                ('footer_text', models.TextField(blank=True, max_length=500, verbose_name='footer text')),
                ('supplier_name', models.CharField(default='CustomPublish AS', help_text='Shown as “Website delivered by …”.', max_length=100, verbose_name='supplier')),
                ('supplier_url', models.URLField(blank=True, verbose_name="the supplier's address")),
            ],
            options={
                'verbose_name': 'site profile',
                'verbose_name_plural': 'site profile',
                'constraints': [models.CheckConstraint(condition=models.Q(('id', 1)), name='site_profile_is_one_row')],
            },
        ),
        migrations.CreateModel(
            name='Edition',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('live_from', models.DateTimeField(verbose_name='public from')),
                ('live_until', models.DateTimeField(blank=True, null=True, verbose_name='public until')),
                ('planned_until', models.DateTimeField(blank=True, null=True, verbose_name='planned until')),
                ('created_at', models.DateTimeField(verbose_name='frozen')),
                ('content', models.JSONField()),
                ('digest', models.CharField(max_length=64)),
                ('kind', models.CharField(choices=[('nyheter', 'News'), ('kunngjoringer', 'Announcement'), ('horinger', 'Hearing')], max_length=20)),
                ('language', models.CharField(choices=[('nb', 'Norwegian Bokmål'), ('nn', 'Norwegian Nynorsk'), ('en', 'English'), ('sma', 'South Sámi')], max_length=3)),
                ('slug', models.SlugField(db_index=False, max_length=120)),
                ('kicker', models.CharField(max_length=60)),
                ('title', models.CharField(max_length=150)),
                ('lead', models.TextField()),
                ('lead_picture', models.JSONField(null=True)),
                ('on_front', models.BooleanField(default=False)),
                ('published_at', models.DateTimeField(verbose_name='published')),
                ('changed_at', models.DateTimeField(null=True, verbose_name='last changed')),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='editions', to='news.article')),
                ('created_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='frozen by')),
                ('section', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, to='news.section')),
                ('topics', models.ManyToManyField(to='news.topic')),
            ],
            options={
                'verbose_name': 'edition',
                'verbose_name_plural': 'editions',
            },
        ),
        migrations.AddField(
            model_name='article',
            name='topics',
            field=models.ManyToManyField(blank=True, to='news.topic', verbose_name='topics'),
        ),
        migrations.CreateModel(
            name='Withdrawal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(verbose_name='withdrawn')),
                ('reason', models.CharField(help_text='Shown to readers who come to the address.', max_length=300, verbose_name='reason')),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='withdrawals', to='news.article')),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='withdrawn by')),
                ('edition', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='withdrawal', to='news.edition')),
                ('moved_to', models.ForeignKey(blank=True, help_text='Readers who come to the address are sent on to this article.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='news.article', verbose_name='replaced by')),
            ],
            options={
                'verbose_name': 'withdrawal',
                'verbose_name_plural': 'withdrawals',
                'ordering': ('-at', '-id'),
            },
        ),
        migrations.CreateModel(
            name='RelatedArticle',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(default=0, verbose_name='order')),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='related_articles', to='news.article')),
                ('target', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='related_from', to='news.article', verbose_name='article')),
            ],
            options={
                'verbose_name': 'related article',
                'verbose_name_plural': 'related articles',
                'ordering': ('position', 'id'),
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('article', 'target'), name='related_article_once'), models.CheckConstraint(condition=models.Q(('article', models.F('target')), _negated=True), name='related_article_is_another')],
            },
        ),
        migrations.AddIndex(
            model_name='edition',
            index=models.Index(fields=['slug', '-live_from'], name='edition_by_address'),
        ),
        migrations.AddIndex(
            model_name='edition',
            index=models.Index(fields=['-published_at', '-id', 'live_from', 'live_until'], name='edition_newest'),
        ),
        migrations.AddIndex(
            model_name='edition',
            index=models.Index(fields=['kind', '-published_at', '-id', 'live_from', 'live_until'], name='edition_newest_of_kind'),
        ),
        migrations.AddIndex(
            model_name='edition',
            index=models.Index(fields=['section', '-published_at', '-id', 'live_from', 'live_until'], name='edition_newest_in_section'),
        ),
        migrations.AddIndex(
            model_name='edition',
            index=models.Index(condition=models.Q(('on_front', True)), fields=['-published_at', '-id'], name='edition_lead_stories'),
        ),
        migrations.AddIndex(
            model_name='edition',
            index=models.Index(fields=['live_from'], name='edition_starts'),
        ),
        migrations.AddIndex(
            model_name='edition',
            index=models.Index(condition=models.Q(('live_until__isnull', False)), fields=['live_until'], name='edition_ends'),
        ),
        migrations.AddConstraint(
            model_name='edition',
            constraint=models.CheckConstraint(condition=models.Q(('live_until__isnull', True), ('live_until__gte', models.F('live_from')), _connector='OR'), name='edition_ends_after_it_starts'),
        ),
        migrations.AddIndex(
            model_name='article',
            index=models.Index(fields=['-changed_at', '-id'], name='article_newest_first'),
        ),
    ]
